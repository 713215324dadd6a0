package org.sessionwise.rest.internal.json;

/** That Sessionwise runs, and beside which host. */
public record StatusJson(String product, String version, HostJson host) {

    /** The product whose adapter runs. */
    public record HostJson(String name, String version) {}
}
