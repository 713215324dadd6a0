/** Which capability is on for which department, which contributions a host is offered, and the log of every write. */
@Version("0.4.0")
package org.sessionwise.api.capability;

import org.osgi.annotation.versioning.Version;
