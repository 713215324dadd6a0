package org.sessionwise.rest.internal.json;

import java.util.List;

/**
 * That Sessionwise runs, and beside which host.
 *
 * @param moreThanOneHost the products that are connected, if they are more than one; nobody gets an answer then
 */
public record StatusJson(String product, String version, HostJson host, List<HostJson> moreThanOneHost) {

    /** A product whose adapter runs. */
    public record HostJson(String name, String title, String version) {}
}
