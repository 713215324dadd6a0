/** Which capability is on for which department, and the log of every write. */
@Version("0.3.0")
package org.sessionwise.api.capability;

import org.osgi.annotation.versioning.Version;
