/** Job plans as they are kept: the register, pulls from sources, whose they are, and what the host calls each activity. */
@Version("0.3.0")
package org.sessionwise.api.plan;

import org.osgi.annotation.versioning.Version;
