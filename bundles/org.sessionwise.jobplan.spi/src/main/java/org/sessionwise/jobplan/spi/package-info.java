/**
 * What a job-plan source implements. A source reads and translates; it decides nothing: matching people, versions and
 * storing are Sessionwise's. Consumers of this package are sources: they import {@code [0.2,0.3)}. 0.2 added the question whether
 * a source answers.
 */
@Version("0.2.0")
package org.sessionwise.jobplan.spi;

import org.osgi.annotation.versioning.Version;
