/**
 * What a trust settles about matching, from a day on, and what a change of it would do. Values are immutable; nothing is ever
 * {@code null}.
 */
@Version("0.1.0")
package org.sessionwise.api.policy;

import org.osgi.annotation.versioning.Version;
