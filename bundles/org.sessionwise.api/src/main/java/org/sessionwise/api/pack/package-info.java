/** Packs for board and department: frozen, the same when opened again, with a log of what was reported to whom. */
@Version("0.1.0")
package org.sessionwise.api.pack;

import org.osgi.annotation.versioning.Version;
