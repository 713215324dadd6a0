/**
 * The words every bundle shares: who, when and how much. Values only, immutable, safe from any thread; no argument and no
 * answer is ever {@code null}.
 */
@Version("0.2.0")
package org.sessionwise.domain;

import org.osgi.annotation.versioning.Version;
