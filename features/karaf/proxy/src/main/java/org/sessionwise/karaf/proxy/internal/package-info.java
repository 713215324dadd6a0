/** Hands on what Karaf's own HTTP server is asked for to the one that Sessionwise brings, so that both share an origin. */
package org.sessionwise.karaf.proxy.internal;
