/** Documents for people as PDF. */
@Version("0.1.0")
package org.sessionwise.pdf;

import org.osgi.annotation.versioning.Version;
