/**
 * What Sessionwise adds to the host's pages: contributions, found by the host as OSGi services, drawn in named slots.
 */
@Version("0.2.0")
package org.sessionwise.host.spi.ui;

import org.osgi.annotation.versioning.Version;
