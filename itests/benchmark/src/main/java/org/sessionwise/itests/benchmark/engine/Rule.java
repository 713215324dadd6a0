package org.sessionwise.itests.benchmark.engine;

/** When a planned session counts as delivered. They differ by less than one in a hundred: never set one against another. */
public enum Rule {
    /** Never: rows are counted, nothing is matched. */
    NONE("nothing matched"),
    /** Per person, day and category the smaller count. */
    SIMPLE("simple rule"),
    /** Best overlap first within person and category, each worked session used once. */
    EXACT("exact rule");

    private final String title;

    Rule(String title) {
        this.title = title;
    }

    @Override
    public String toString() {
        return title;
    }
}
