/** Planned against rostered and delivered: positions, and the findings that they expand to. */
@Version("0.2.0")
package org.sessionwise.api.reconciliation;

import org.osgi.annotation.versioning.Version;
