package org.sessionwise.identity.internal.header;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
        name = "Sessionwise: sign-in by the trust's proxy",
        description =
                "For hosts without users of their own. The proxy in front of this site signs people in and tells by"
                        + " headers who they are. It must remove these headers from what browsers send.")
@interface HeaderConfig {

    @AttributeDefinition(
            name = "Public address",
            description = "Where browsers reach this site, such as https://rota.example; no path.")
    String publicAddress();

    @AttributeDefinition(
            name = "User header",
            description = "Holds a stable id that is never given to another person; the audit log keeps it.")
    String userHeader() default "X-Forwarded-User";

    @AttributeDefinition(
            name = "Name header",
            description = "Holds the name to greet with; it is shown only. Empty: the id is shown.",
            required = false)
    String nameHeader() default "";

    @AttributeDefinition(
            name = "Groups header",
            description = "Holds the person's groups in one line. Empty: nobody has groups.",
            required = false)
    String groupsHeader() default "X-Forwarded-Groups";

    @AttributeDefinition(name = "Group separator", description = "What parts the groups in that line.")
    String groupSeparator() default ",";

    @AttributeDefinition(
            name = "Person header",
            description = "Holds what the staff directory knows the person by (see personKey). Empty: the user header.",
            required = false)
    String personHeader() default "";

    @AttributeDefinition(
            name = "Secret header",
            description = "The proxy sends the secret in it, so that nobody who gets past the proxy is believed.")
    String proxySecretHeader() default "X-Sessionwise-Proxy";

    // The underscore makes it .proxySecret: a property that starts with a dot is not shown on the service.
    @AttributeDefinition(
            name = "Secret",
            description = "At least 32 characters. Either this or the secret's file; without one nobody can sign in.",
            type = AttributeType.PASSWORD,
            required = false)
    String _proxySecret() default "";

    @AttributeDefinition(
            name = "Secret file",
            description = "Path of a file that holds nothing but the secret; read when this component starts.",
            required = false)
    String proxySecretFile() default "";

    @AttributeDefinition(
            name = "Sign-out address",
            description =
                    "Where the proxy ends its own session: a path of this site or an https address. Empty: there is"
                            + " nothing to sign out of.",
            required = false)
    String signOut() default "";

    @AttributeDefinition(name = "Home", description = "Path of this site to go to where no other is asked for.")
    String home() default "/sessionwise/";

    @AttributeDefinition(
            name = "Viewer groups",
            description =
                    "Entries group=department,department or group=*, parted by semicolons or each on its own: they see the gaps of"
                            + " whole departments.",
            required = false)
    String[] viewerGroups() default {};

    @AttributeDefinition(
            name = "Coordinator groups",
            description = "Entries group=department,department or group=*: they see gaps and change templates there.",
            required = false)
    String[] coordinatorGroups() default {};

    @AttributeDefinition(
            name = "Administrator groups",
            description =
                    "Entries group=department,department or group=*: they switch capabilities and read the audit log."
                            + " They see gaps only if they are viewers or coordinators, too.",
            required = false)
    String[] administratorGroups() default {};

    @AttributeDefinition(
            name = "Team lead groups",
            description = "Entries group=team,team: they see the gaps of these teams.",
            required = false)
    String[] teamLeadGroups() default {};

    @AttributeDefinition(
            name = "Person key",
            description =
                    "What the person header is compared with in the staff directory: assignment-number, registration,"
                            + " staff-id or none. Whoever is found sees their own row and those they manage.")
    String personKey() default "none";

    @AttributeDefinition(
            name = "Directory cache",
            description = "How long an answer of the staff directory is kept, in seconds.",
            min = "0",
            max = "300")
    int directoryCacheSeconds() default 15;
}
