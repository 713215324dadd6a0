package org.sessionwise.operation.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of all components of this bundle. */
@ObjectClassDefinition(
        name = "Sessionwise: operation",
        description = "What monitoring systems may see, and from when on a check is no longer green.")
public @interface OperationConfig {

    String PID = "org.sessionwise.operation";

    // The underscore makes it .monitoringToken: a property that starts with a dot is not shown on the service.
    @AttributeDefinition(
            name = "Monitoring token",
            description =
                    "At least 32 characters. A monitoring system sends it as Authorization: Bearer <token>, and gets"
                            + " the details of /sessionwise/health, and /sessionwise/metrics. Either this or the token's"
                            + " file; without one nobody gets them.",
            type = AttributeType.PASSWORD,
            required = false)
    String _monitoringToken() default "";

    @AttributeDefinition(
            name = "Monitoring token's file",
            description = "A file that holds the token and nothing else, read when this is configured.",
            required = false)
    String monitoringTokenFile() default "";

    @AttributeDefinition(
            name = "Stale after",
            description = "Hours since the last good pull of a source after which its job plans are stale (WARN).",
            min = "1")
    int staleHours() default 26;

    @AttributeDefinition(
            name = "Too stale after",
            description = "Hours since the last good pull after which nobody should rely on them (CRITICAL).",
            min = "1")
    int tooStaleHours() default 74;

    @AttributeDefinition(
            name = "Stuck after",
            description = "Hours after which a job that still runs counts as stuck (WARN).",
            min = "1")
    int stuckHours() default 2;

    @AttributeDefinition(
            name = "Audit log verified every",
            description = "Minutes between two readings of the whole audit log, in the background.",
            min = "1")
    int auditVerifyMinutes() default 60;

    @AttributeDefinition(
            name = "Figures stale after",
            description =
                    "Hours after which a department's figures are stale (WARN). A department whose host tells of changes"
                            + " is read again only when something changes, so this is longer than a quiet weekend.",
            min = "1")
    int figuresStaleHours() default 170;

    @AttributeDefinition(
            name = "Figures lag after",
            description =
                    "Seconds that a change may wait to get into the figures, and figures to be there after a start,"
                            + " before it is told (WARN).",
            min = "1")
    int figuresLagSeconds() default 600;

    @AttributeDefinition(
            name = "Figures unchecked after",
            description = "Hours since everybody's figures were last held against a recomputation (WARN).",
            min = "1")
    int figuresUncheckedHours() default 48;
}
