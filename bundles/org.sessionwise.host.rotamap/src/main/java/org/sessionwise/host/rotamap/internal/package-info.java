/**
 * The read-only adapter for the Rotamap PublicAPI of CLWRota and Medirota. {@link
 * org.sessionwise.host.rotamap.internal.RotamapConnection} logs in and reads the whole rota on its own thread; the SPI's
 * services answer from the last complete picture of it and never ask the product themselves, because the product allows one
 * request in twenty seconds.
 */
package org.sessionwise.host.rotamap.internal;
