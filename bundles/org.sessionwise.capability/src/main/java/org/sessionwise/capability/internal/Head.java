package org.sessionwise.capability.internal;

/**
 * The end of a chain: how long it is, and the hash that all of it leads to.
 *
 * @param count links, zero or more
 * @param hash of the last link, as hexadecimal digits; empty text if there are none
 */
record Head(long count, String hash) {

    static final Head NONE = new Head(0, "");
}
