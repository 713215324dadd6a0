package org.sessionwise.host.optaweb.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an operator says of the installation; {@link Settings} checks it. */
@ObjectClassDefinition(
        name = "Sessionwise: OptaWeb Employee Rostering",
        description = "Makes one tenant of an OptaWeb Employee Rostering 8 installation the rostering host.")
@interface OptaWebConfig {
    @AttributeDefinition(
            name = "Base address",
            description = "Where OptaWeb is, without /rest, such as https://rostering.example.org. No user, query or"
                    + " fragment.")
    String baseUri();

    @AttributeDefinition(
            name = "Tenant",
            description = "The number of the tenant. It becomes the one department.",
            min = "0")
    int tenant();

    @AttributeDefinition(
            name = "Nation",
            description = "Whose bank holidays the roster follows: ENGLAND_AND_WALES, SCOTLAND or NORTHERN_IRELAND.")
    String nation() default "ENGLAND_AND_WALES";

    @AttributeDefinition(
            name = "Start of the rotation",
            description = "A date on which day 1 of the rotation falls, such as 2026-12-07. Empty: worked out from the"
                    + " draft at the first connection, and kept.",
            required = false)
    String rotationStart() default "";

    @AttributeDefinition(
            name = "Weeks are final after",
            description =
                    "In days after a week's Sunday, by Sessionwise's clock: so long after it a published week counts"
                            + " as final, and its shifts as worked, though OptaWeb's last historic date has not reached it."
                            + " OptaWeb never moves that date. 0: only that date decides.",
            min = "0")
    int finalDaysAfterWeek() default 0;

    @AttributeDefinition(
            name = "Look for changes every",
            description = "In seconds. OptaWeb tells of no change.",
            min = "1")
    int pollSeconds() default 30;

    @AttributeDefinition(
            name = "Deadline of an exchange",
            description = "How long one attempt at one request may take, to its last byte, in milliseconds. A whole"
                    + " answer never takes longer than 10 s, the write of a template never longer than 60 s.",
            min = "1")
    int exchangeDeadlineMillis() default 8_000;

    @AttributeDefinition(
            name = "Largest answer",
            description = "In bytes after decompression; a larger answer is refused. A shift takes about 800 bytes.",
            min = "1")
    int maxAnswerBytes() default 64 * 1024 * 1024;
}
