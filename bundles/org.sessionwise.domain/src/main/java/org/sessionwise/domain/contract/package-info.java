/**
 * What contracts say about time: how long a programmed activity is, when time is premium, what a full-time plan is, what is
 * capped. All of it is data with dates and sources. Immutable, safe from any thread; no argument and no answer is ever
 * {@code null}.
 */
@Version("0.1.0")
package org.sessionwise.domain.contract;

import org.osgi.annotation.versioning.Version;
