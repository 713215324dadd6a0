/** What all services of Sessionwise share. Values are immutable; nothing is ever {@code null}. */
@Version("0.1.0")
package org.sessionwise.api;

import org.osgi.annotation.versioning.Version;
