package org.sessionwise.rest.internal.json;

/** What clients write about packs. A member that they left out is {@code null}. */
public final class PackRequestJson {

    private PackRequestJson() {}

    /** Of which day a pack is to be. */
    public record Freeze(String day) {}

    /** To whom it was reported, when, and where that is minuted. */
    public record Report(String to, String on, String minute) {}
}
