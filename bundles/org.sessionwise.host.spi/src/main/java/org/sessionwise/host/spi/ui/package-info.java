/**
 * What Sessionwise adds to the host's pages: contributions, found by the host as OSGi services, drawn in named slots.
 *
 * <p>1.1 added badges, pages, links and notifications, and that a contribution says where it is offered.
 */
@Version("1.1.0")
package org.sessionwise.host.spi.ui;

import org.osgi.annotation.versioning.Version;
