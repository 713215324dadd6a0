/** The read-only adapter for the Rotamap PublicAPI of CLWRota and Medirota. */
package org.sessionwise.host.rotamap.internal;
