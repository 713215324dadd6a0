/**
 * The year of a job plan: what a person is entitled to, how much of it has fallen due, what the year will come to. Exact
 * throughout, and each amount carries the calculation that led to it. Immutable, safe from any thread; no argument and no
 * answer is ever {@code null}.
 */
@Version("0.2.0")
package org.sessionwise.domain.year;

import org.osgi.annotation.versioning.Version;
