/** What the staff record tells of people whom the host knows by little more than a name; told by an administrator. */
@Version("0.1.0")
package org.sessionwise.api.staff;

import org.osgi.annotation.versioning.Version;
