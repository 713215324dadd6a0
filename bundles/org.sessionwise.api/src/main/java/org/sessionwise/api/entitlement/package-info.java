/** From job plans to the host's roster template: propose, apply, undo. */
@Version("0.2.0")
package org.sessionwise.api.entitlement;

import org.osgi.annotation.versioning.Version;
