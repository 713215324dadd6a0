package org.sessionwise.host.rotamap.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.sessionwise.domain.calendar.Nation;

/** What an administrator says of the site. */
@ObjectClassDefinition(
        name = "Sessionwise: Rotamap (CLWRota, Medirota)",
        description = "Reads the rota of one department over Rotamap's PublicAPI. Nothing is written.")
@interface RotaConfig {

    @AttributeDefinition(
            name = "Base address",
            description = "The https address of the site's PublicAPI, which ends in /publicapi.")
    String baseUri();

    @AttributeDefinition(name = "User", description = "Name of the department's API account (User Admin, API users).")
    String user();

    // The underscore makes it .password: a property that starts with a dot is not shown on the service.
    @AttributeDefinition(
            name = "Password",
            description = "Of the API account. Either this or the password's file.",
            type = AttributeType.PASSWORD,
            required = false)
    String _password() default "";

    @AttributeDefinition(
            name = "Password file",
            description = "Path of a file that holds nothing but the password; read at each login.",
            required = false)
    String passwordFile() default "";

    @AttributeDefinition(
            name = "Department id",
            description = "A stable id of our own; people's keys are made of it. Never change it.")
    String departmentId();

    @AttributeDefinition(name = "Department name", description = "What people call the department.")
    String departmentName();

    @AttributeDefinition(name = "Time zone", description = "In which the site's dates and times are meant.")
    String zone() default "Europe/London";

    @AttributeDefinition(
            name = "Nation",
            description = "Whose bank holidays apply: ENGLAND_AND_WALES, SCOTLAND or NORTHERN_IRELAND.")
    Nation nation() default Nation.ENGLAND_AND_WALES;

    @AttributeDefinition(
            name = "Session times",
            description =
                    "One entry for each kind of session on the rota, as in am=08:00-12:00, several parted by ; where they stand in one line. An end at or before the"
                            + " start is on the next day. If the rota tells a start, it goes before this one, and the length stays."
                            + " A kind that is not here stops the reading.")
    String[] sessionTimes() default {"am=08:00-12:00", "pm=13:00-17:00", "eve=17:00-20:00"};

    @AttributeDefinition(
            name = "Duty from",
            description =
                    "Which word of the rota is the duty that activities are mapped to: LOCATION or LOCATION_TYPE.")
    DutyFrom dutyFrom() default DutyFrom.LOCATION;

    @AttributeDefinition(
            name = "Not work",
            description = "Locations and types of location whose entries are left out, exactly as on the rota, such as"
                    + " Off; several in one line are parted by ;.",
            required = false)
    String[] notWork() default {};

    @AttributeDefinition(
            name = "Weeks back",
            description = "How many weeks before this one are read. Each request costs the minimum pause.",
            min = "0",
            max = "156")
    int weeksBack() default 52;

    @AttributeDefinition(
            name = "Weeks ahead",
            description = "How many weeks after this one are read.",
            min = "0",
            max = "52")
    int weeksAhead() default 12;

    @AttributeDefinition(
            name = "Weeks at once",
            description = "How many weeks one request asks for. Public programs ask for 12; a limit is not known.",
            min = "1",
            max = "12")
    int weeksAtOnce() default 4;

    @AttributeDefinition(
            name = "Minimum pause",
            description = "Seconds from one answer to the next request. Rotamap allows one request in 20 seconds; less"
                    + " only if it was agreed.",
            min = "1")
    int minimumPauseSeconds() default 20;

    @AttributeDefinition(
            name = "Token life",
            description = "Minutes for which a login is good; Rotamap says 20.",
            min = "2")
    int tokenMinutes() default 20;

    @AttributeDefinition(
            name = "Requests for a token",
            description = "How many requests a login is good for; Rotamap says 50.",
            min = "1")
    int tokenRequests() default 50;

    @AttributeDefinition(
            name = "Deadline of an answer",
            description = "Seconds that one answer may take, to its last byte.",
            min = "1",
            max = "60")
    int exchangeSeconds() default 30;

    @AttributeDefinition(
            name = "Largest answer",
            description = "In bytes after decompression; a larger one is refused.",
            min = "1")
    int maxBytes() default 16 * 1024 * 1024;

    @AttributeDefinition(
            name = "Read again after",
            description = "Minutes from the end of one read of the whole rota to the beginning of the next.",
            min = "1")
    int againMinutes() default 60;

    @AttributeDefinition(
            name = "Oldest answer",
            description =
                    "Minutes after which what was read is not used any more, if it could not be read again. It counts"
                            + " from when that read began.",
            min = "1")
    int oldestMinutes() default 240;
}
