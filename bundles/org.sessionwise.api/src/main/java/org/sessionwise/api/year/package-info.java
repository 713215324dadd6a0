/** A person's plan year: entitlement, what fell due, forecast. */
@Version("0.1.0")
package org.sessionwise.api.year;

import org.osgi.annotation.versioning.Version;
