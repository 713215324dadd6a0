/** Consistency sampling: a random sample of plans that can be drawn again, findings, returned plans. */
@Version("0.1.0")
package org.sessionwise.api.sampling;

import org.osgi.annotation.versioning.Version;
