/**
 * How the record of a source becomes a plan version: which fields there are, what each may hold, and in which words a wrong
 * one is refused. A source may use it or build {@code JobPlanVersion}s itself; with it, people read the same words whatever
 * the source is.
 *
 * <p>A source gives the fields of a plan version, of an activity, of a slot and of each entry of a list as {@link
 * org.sessionwise.jobplan.spi.record.Fields}, reads each activity with {@link
 * org.sessionwise.jobplan.spi.record.ActivityReader} and then the version with {@link
 * org.sessionwise.jobplan.spi.record.VersionReader}; a {@link org.sessionwise.jobplan.spi.record.FieldException} becomes one
 * rejected record of the answer.
 *
 * <p>A source of tables gives its rows as {@link org.sessionwise.jobplan.spi.record.PlanRow} to {@link
 * org.sessionwise.jobplan.spi.record.PlanTable}, which does all that.
 *
 * <p>Nothing here is {@code null}, blocks, or keeps anything between two records. Readers belong to one thread. A refusal
 * never repeats what could be personal data or plan text: values are shown only where a field takes a number, a day, a time
 * or a word from a list, and only if they look like one. Consumers of this package import {@code [0.2,0.3)}.
 */
@Version("0.2.0")
package org.sessionwise.jobplan.spi.record;

import org.osgi.annotation.versioning.Version;
