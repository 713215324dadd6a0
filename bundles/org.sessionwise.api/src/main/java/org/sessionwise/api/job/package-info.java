/** Work that outlasts a request: begun, watched, cancelled, and its result kept. */
@Version("0.2.0")
package org.sessionwise.api.job;

import org.osgi.annotation.versioning.Version;
