/**
 * Who could do a piece of work that the roster lacks: who is free, suited, and still owes such work by their own plan; in which
 * order, and why. Values are immutable; nothing is ever {@code null}.
 */
@Version("0.1.0")
package org.sessionwise.domain.suggestion;

import org.osgi.annotation.versioning.Version;
