package org.sessionwise.demo.internal.people;

import java.net.URI;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;
import org.sessionwise.demo.internal.Loopback;
import org.sessionwise.demo.internal.openid.DemoUser;
import org.sessionwise.demo.internal.openid.OpenIdProvider;

/** Tells whoever started the demonstration beside another product where to go and who can sign in. */
@Component(service = PeopleGreeting.class, immediate = true)
public final class PeopleGreeting {

    private final URI server;

    /** The target waits until HTTP listens: its service has no endpoints before. */
    @Activate
    public PeopleGreeting(
            @Reference(name = "provider") OpenIdProvider provider,
            @Reference(name = "http", service = HttpServiceRuntime.class, target = "(osgi.http.endpoint=*)")
                    Map<String, Object> http) {
        server = Loopback.of(http.get("osgi.http.endpoint"));
        // This is what the program says to its user, not a log: no level, no time stamp, no logger's settings.
        System.out.println(text());
    }

    /** Returns the address of this server without a path. */
    URI server() {
        return server;
    }

    private String text() {
        StringBuilder text = new StringBuilder("\n  Sessionwise: " + server + "/sessionwise/\n\n");
        for (DemoUser user : DemoUser.all()) {
            text.append(String.format("  %-14s password %-10s %s%n", user.id(), user.password(), user.does()));
        }
        return text.append("\n  These users are made up, and everybody knows their passwords: not for real use.\n")
                .append(
                        "  People, rotation and shifts are the host's own. Apply writes into its rotation; Undo takes it back.\n")
                .toString();
    }
}
