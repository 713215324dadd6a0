/**
 * What Sessionwise adds to the host's pages: contributions, found by the host as OSGi services, drawn in named slots.
 */
@Version("1.0.0")
package org.sessionwise.host.spi.ui;

import org.osgi.annotation.versioning.Version;
