/** The four indicators of appendix 2, literally first, with the local readings beside them. */
@Version("0.1.0")
package org.sessionwise.api.indicator;

import org.osgi.annotation.versioning.Version;
