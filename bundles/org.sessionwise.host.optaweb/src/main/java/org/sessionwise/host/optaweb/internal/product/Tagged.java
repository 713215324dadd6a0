package org.sessionwise.host.optaweb.internal.product;

import java.util.Optional;

/**
 * An answer with the tag by which the product knows it.
 *
 * @param etag empty if the product gave none
 */
public record Tagged(byte[] body, Optional<String> etag) {}
