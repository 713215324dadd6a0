/**
 * Suggestions that close a gap of the roster, and what was applied of them. Values are immutable; nothing is ever {@code null}.
 */
@Version("0.1.0")
package org.sessionwise.api.suggestion;

import org.osgi.annotation.versioning.Version;
