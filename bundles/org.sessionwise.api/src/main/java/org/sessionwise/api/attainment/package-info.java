/** Levels of attainment: how far each scope has come, and what stands between here and the next level. */
@Version("0.1.0")
package org.sessionwise.api.attainment;

import org.osgi.annotation.versioning.Version;
