/**
 * Job plans as the rules see them: versions, activities, when they fall due. Immutable, safe from any thread; no argument
 * and no answer is ever {@code null}.
 */
@Version("0.2.0")
package org.sessionwise.domain.plan;

import org.osgi.annotation.versioning.Version;
