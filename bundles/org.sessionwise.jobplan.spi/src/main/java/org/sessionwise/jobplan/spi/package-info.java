/**
 * What a job-plan source implements. A source reads and translates; it decides nothing: matching people, versions and
 * storing are Sessionwise's. Consumers of this package are sources: they import {@code [0.1,0.2)}.
 */
@Version("0.1.0")
package org.sessionwise.jobplan.spi;

import org.osgi.annotation.versioning.Version;
