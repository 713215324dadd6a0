/**
 * Which worked session answers which planned occurrence of one person: a pure function, exact and repeatable. Values are
 * immutable and safe from any thread; no argument and no answer is ever {@code null}.
 */
@Version("0.2.0")
package org.sessionwise.domain.matching;

import org.osgi.annotation.versioning.Version;
