package org.sessionwise.host.optaweb.internal.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.httpclient.HttpFetcher;

/** What we ask of one tenant of the product. Safe from any thread. */
public final class Product {

    private static final Pattern VERSION =
            Pattern.compile("(?m)^info:\\s*\\R(?:[ \\t]+.*\\R)*?[ \\t]+version:[ \\t]*([\\w.+-]{1,40})");
    private static final Pattern JSON_VERSION =
            Pattern.compile("\"info\"\\s*:\\s*\\{[^{}]*\"version\"\\s*:\\s*\"([\\w.+-]{1,40})\"");

    private final Answers answers;
    private final ProductRotation rotation;
    private final String tenant;
    private final String state;

    public Product(HttpFetcher http, ProductAddress address) {
        this.answers = new Answers(http, address);
        this.tenant = "/rest/tenant/" + address.tenant();
        // The product wants a key there and never looks at it.
        this.state = tenant + "/roster/" + address.tenant();
        this.rotation = new ProductRotation(answers, tenant + "/rotation");
    }

    public ProductRotation rotation() {
        return rotation;
    }

    /** Returns the tenant's name; empty if the product is there but does not know the tenant. */
    public Optional<String> tenantName(Deadline deadline) throws HostUnavailableException {
        try {
            return Optional.of(Fields.of(answers.ask(tenant, deadline), tenant).name("name"));
        } catch (ProductRefusal refused) {
            if (refused.notFound() && isProduct(deadline)) {
                return Optional.empty();
            }
            throw Answers.unavailable(refused);
        }
    }

    private boolean isProduct(Deadline deadline) throws HostUnavailableException {
        return answers.must("/rest/tenant", deadline).isArray();
    }

    /** Returns the product's version as its description of itself tells it; empty if it tells none. */
    public Optional<String> version(Deadline deadline) {
        try {
            String text = new String(answers.body("/q/openapi", deadline), StandardCharsets.UTF_8);
            for (Pattern pattern : List.of(VERSION, JSON_VERSION)) {
                Matcher found = pattern.matcher(text);
                if (found.find()) {
                    return Optional.of(found.group(1));
                }
            }
            return Optional.empty();
        } catch (HostUnavailableException | ProductRefusal untold) {
            return Optional.empty(); // the description may be switched off; nothing depends on it
        }
    }

    /** Returns the weekday on which the product's rotation and weeks begin. */
    public DayOfWeek weekStart(Deadline deadline) throws HostUnavailableException {
        String path = tenant + "/config/constraint";
        return Fields.of(answers.must(path, deadline), path).day("weekStartDay");
    }

    /** Returns how far the roster is. */
    public RosterState state(Deadline deadline) throws HostUnavailableException {
        return RosterState.read(Fields.of(answers.must(state, deadline), state));
    }

    /**
     * Returns people, spots and state, without shifts. These are three answers: for each of its views, however short, the
     * product scores its whole roster, which takes seconds with hundreds of people.
     */
    public RosterView people(Deadline deadline) throws HostUnavailableException {
        String employees = tenant + "/employee";
        String spots = tenant + "/spot";
        return ViewReader.people(
                Fields.list(answers.must(employees, deadline), employees),
                Fields.list(answers.must(spots, deadline), spots),
                state(deadline)); // last: of a tenant that is gone the lists are just empty
    }

    /**
     * Returns the shifts that touch a window of days, first included, last excluded, assigned or not, and what belongs to them.
     */
    public RosterView shifts(LocalDate from, LocalDate until, Deadline deadline) throws HostUnavailableException {
        String view = tenant + "/roster/shiftRosterView";
        return ViewReader.shifts(roster(window(view, from, until), deadline, view), view);
    }

    /** Returns the availability in a window of days, first included, last excluded, and the shifts of everybody. */
    public RosterView absences(LocalDate from, LocalDate until, Deadline deadline) throws HostUnavailableException {
        String view = absencesView();
        return ViewReader.absences(roster(window(view, from, until), deadline, view), view);
    }

    private JsonNode roster(String path, Deadline deadline, String view) throws HostUnavailableException {
        return answers.readRoster(
                answers.fresh(path, Optional.empty(), deadline).orElseThrow().body(), view);
    }

    /** Returns the address of {@link #absences}. */
    public String absencesPath(LocalDate from, LocalDate until) {
        return window(absencesView(), from, until);
    }

    public RosterView absences(byte[] answer) throws HostUnavailableException {
        return ViewReader.absences(answers.readRoster(answer, absencesView()), absencesView());
    }

    private String absencesView() {
        return tenant + "/roster/availabilityRosterView";
    }

    private static String window(String view, LocalDate from, LocalDate until) {
        return view + "?startDate=" + from + "&endDate=" + until;
    }

    /** Returns the answer to a path as it came; empty if the product says that it is the one that this tag came with. */
    public Optional<Tagged> fresh(String path, Optional<String> etag, Deadline deadline)
            throws HostUnavailableException {
        return answers.fresh(path, etag, deadline);
    }
}
