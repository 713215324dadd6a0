/** The host's pages and the JSON they live on; the end-points are listed in {@code web/README.md} of this bundle. */
package org.sessionwise.host.reference.internal.web;
