/** The evidence register: what a trust puts forward for criteria, and what it records about people for them. */
@Version("0.1.0")
package org.sessionwise.api.evidence;

import org.osgi.annotation.versioning.Version;
