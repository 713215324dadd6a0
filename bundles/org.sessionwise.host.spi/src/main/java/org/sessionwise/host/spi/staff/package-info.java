/** What Sessionwise keeps of people for hosts that know little more of them than a name. */
@Version("1.0.0")
package org.sessionwise.host.spi.staff;

import org.osgi.annotation.versioning.Version;
