package org.sessionwise.rest.internal.json;

/** A file that is to be made in the background; members as the parameters of the addresses that answer at once. */
public record ExportRequestJson(
        String what,
        String format,
        String from,
        String until,
        String columns,
        String split,
        String over,
        String planned,
        String categories,
        String part,
        String basis,
        String key,
        String outcome) {

    /** The job that makes it. */
    public record BegunJson(String job) {}
}
