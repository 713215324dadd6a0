package org.sessionwise.rest.internal.json;

import java.util.List;

/** What clients write in reviews. A member that they left out is {@code null}. */
public final class ReviewRequestJson {

    private ReviewRequestJson() {}

    /** About a variance. */
    public record Entry(String cause, String mitigation, String owner, String due, String agreedOn, String state) {}

    /** About a meeting. */
    public record Meeting(String on, String chair, List<String> present, String notes) {}

    /** About a restatement. */
    public record Words(String key, String words) {}
}
