package org.sessionwise.rest.internal.json;

import java.util.List;

/** What server-sent events carry. */
public final class EventJson {

    private EventJson() {}

    /** The stream is open. */
    public record Hello(String apiVersion) {}

    /** Ask again for the figures of some people, or of everybody: one of both is {@code null}. */
    public record FiguresChanged(String department, List<String> staff, Boolean all) {}

    /** Plans or duty mappings changed. */
    public record PlansChanged(boolean all) {}
}
