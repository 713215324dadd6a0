/** Job plans from files that people have: looked at, mapped, tried, taken; and the bank holidays as GOV.UK publishes them. */
@Version("0.1.0")
package org.sessionwise.api.upload;

import org.osgi.annotation.versioning.Version;
