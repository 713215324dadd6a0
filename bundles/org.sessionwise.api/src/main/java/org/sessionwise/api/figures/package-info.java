/**
 * Figures of several people: planned against rostered and delivered, by team, group, category or activity, over any span; what agreed
 * counts of a year come to, the time that activities take, and their clinical output. Exact throughout. Values are immutable and safe
 * from any thread; no argument and no answer is ever {@code null}.
 */
@Version("0.1.0")
package org.sessionwise.api.figures;

import org.osgi.annotation.versioning.Version;
