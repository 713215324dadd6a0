/**
 * The review of variances, quarter by quarter (e-job planning standard, June 2019, 3.3), and quarters as they were frozen.
 * Values are immutable; nothing is ever {@code null}.
 */
@Version("0.1.0")
package org.sessionwise.api.review;

import org.osgi.annotation.versioning.Version;
