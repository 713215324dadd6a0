/**
 * The PublicAPI as it is documented (release K, April 2022) and as public programs use it: log in for a token, ask for the
 * person rota between two days, read its XML. Never tried against a real site.
 */
package org.sessionwise.host.rotamap.internal.wire;
