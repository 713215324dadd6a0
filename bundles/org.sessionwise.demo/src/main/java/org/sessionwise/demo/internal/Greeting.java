package org.sessionwise.demo.internal;

import java.net.URI;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;
import org.sessionwise.demo.internal.trust.TrustDocument.User;

/** Tells whoever started the demonstration where to go and who can sign in. */
@Component(service = Greeting.class, immediate = true)
public final class Greeting {

    private static final String MADE_UP = "\n  All people, job plans and rosters are made up.\n";
    private static final String ROTA = "\n  The rota comes from files. The same job is now done with it over HTTP;"
            + " the figures follow here and in rota-report.txt.\n";

    private final URI server;

    /** The target waits until HTTP listens: its service has no endpoints before. */
    @Activate
    public Greeting(
            @Reference(name = "demonstration") Demonstration demonstration,
            @Reference(name = "http", service = HttpServiceRuntime.class, target = "(osgi.http.endpoint=*)")
                    Map<String, Object> http) {
        server = Loopback.of(http.get("osgi.http.endpoint"));
        // This is what the program says to its user, not a log: no level, no time stamp, no logger's settings.
        System.out.println(text(demonstration));
    }

    /** Returns the address of this server without a path. */
    public URI server() {
        return server;
    }

    private String text(Demonstration demonstration) {
        StringBuilder text = new StringBuilder("\n  Sessionwise in its reference host: " + server + "/host/\n"
                + "  Once signed in there, all of it on one page: " + server + "/sessionwise/\n\n");
        for (User user : demonstration.trust().users()) {
            text.append(String.format("  %-14s password %-10s %s%n", user.id(), user.password(), user.name()));
        }
        return text.append(demonstration.rota().isPresent() ? ROTA : MADE_UP)
                .append(changes(demonstration))
                .toString();
    }

    /** How to let something happen at the source, so that the next pull finds a change; nothing if nothing is prepared. */
    private String changes(Demonstration demonstration) {
        StringBuilder text = new StringBuilder();
        for (String change : demonstration.feed().prepared()) {
            text.append(text.isEmpty() ? "  To change something in the job-plan system, and then pull again:\n" : "")
                    .append("    curl -X POST -H 'X-API-Key: " + demonstration.apiKey() + "' ")
                    .append(server + "/demo/job-plans/v1/changes/" + change + "\n");
        }
        return text.toString();
    }
}
