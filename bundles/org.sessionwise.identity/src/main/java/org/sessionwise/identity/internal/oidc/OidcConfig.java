package org.sessionwise.identity.internal.oidc;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
        name = "Sessionwise: sign-in by OpenID Connect",
        description = "For hosts without users of their own. People sign in at the trust's OpenID provider; the address"
                + " <publicAddress>/sessionwise/sign-in/callback must be registered there.")
@interface OidcConfig {

    @AttributeDefinition(
            name = "Issuer",
            description = "The provider's issuer, exactly as its discovery document states it.")
    String issuer();

    @AttributeDefinition(name = "Client id", description = "What the provider calls this site.")
    String clientId();

    // The underscore makes it .clientSecret: a property that starts with a dot is not shown on the service.
    @AttributeDefinition(
            name = "Client secret",
            description = "Either this or its file; neither for a public client, which has PKCE alone.",
            type = AttributeType.PASSWORD,
            required = false)
    String _clientSecret() default "";

    @AttributeDefinition(
            name = "Client secret file",
            description = "Path of a file that holds nothing but the secret. It is read at each sign-in.",
            required = false)
    String clientSecretFile() default "";

    @AttributeDefinition(
            name = "Public address",
            description = "Where browsers reach this site, such as https://rota.example; no path.")
    String publicAddress();

    @AttributeDefinition(name = "Title", description = "What the link that signs people in says.")
    String title() default "Sign in";

    @AttributeDefinition(name = "Scopes", description = "What the provider is asked for; openid is always asked for.")
    String[] scopes() default {"openid", "profile"};

    @AttributeDefinition(
            name = "User claim",
            description = "Claim of a stable id that is never given to another person; the audit log keeps it.")
    String userClaim() default "sub";

    @AttributeDefinition(name = "Name claim", description = "Claim of the name to greet with; it is shown only.")
    String nameClaim() default "name";

    @AttributeDefinition(name = "Groups claim", description = "Claim of the person's groups: a list or one text.")
    String groupsClaim() default "groups";

    @AttributeDefinition(
            name = "Person claim",
            description =
                    "Claim of what the staff directory knows the person by (see personKey). Empty: nobody is looked for.",
            required = false)
    String personClaim() default "";

    @AttributeDefinition(
            name = "Clock skew",
            description = "How far the provider's clock may be off, in seconds.",
            min = "0",
            max = "300")
    int clockSkewSeconds() default 60;

    @AttributeDefinition(
            name = "Session lifetime",
            description = "After this everybody signs in again, in minutes.",
            min = "1")
    int sessionMinutes() default 720;

    @AttributeDefinition(
            name = "Idle time",
            description =
                    "A session that nobody used for this long ends, in minutes. An open stream of events is no use.",
            min = "1")
    int idleMinutes() default 60;

    @AttributeDefinition(
            name = "Most sessions",
            description = "When so many people are signed in, nobody else can sign in.",
            min = "1")
    int mostSessions() default 10_000;

    @AttributeDefinition(
            name = "Cookies in foreign frames",
            description =
                    "Send the session's cookie (SameSite=None) also where a page of another site shows ours in a frame."
                            + " Not needed where both are under one domain. Needs an https public address.")
    boolean cookieInForeignFrames() default false;

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
                    "What the person claim is compared with in the staff directory: assignment-number, registration,"
                            + " staff-id or none. Whoever is found sees their own row and those they manage.")
    String personKey() default "none";

    @AttributeDefinition(
            name = "Directory cache",
            description = "How long an answer of the staff directory is kept, in seconds.",
            min = "0",
            max = "300")
    int directoryCacheSeconds() default 15;
}
