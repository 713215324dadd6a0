/** Who is asking: the host turns a request into a user. Sessionwise keeps no passwords and no sessions of its own. */
@Version("1.0.0")
package org.sessionwise.host.spi.identity;

import org.osgi.annotation.versioning.Version;
