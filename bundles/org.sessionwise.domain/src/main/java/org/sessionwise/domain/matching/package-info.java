/**
 * Which worked session answers which planned occurrence of one person, and what became of each: exact, repeatable, and
 * without looking at anything but its arguments. {@link org.sessionwise.domain.matching.PersonMatch} is the rule; what is
 * counted and what is explained are decided by it alone, from {@link org.sessionwise.domain.matching.Row}s. All but
 * {@code PersonMatch} are immutable and safe from any thread; no argument and no answer is ever {@code null}.
 */
@Version("0.2.0")
package org.sessionwise.domain.matching;

import org.osgi.annotation.versioning.Version;
