package org.sessionwise.host.optaweb.internal.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.httpclient.HttpFetcher;
import org.sessionwise.httpclient.HttpQuestion.Method;

/** What we ask of one tenant of the product. Safe from any thread. */
public final class Product {

    private static final Pattern VERSION =
            Pattern.compile("(?m)^info:\\s*\\R(?:[ \\t]+.*\\R)*?[ \\t]+version:[ \\t]*([\\w.+-]{1,40})");
    private static final Pattern JSON_VERSION =
            Pattern.compile("\"info\"\\s*:\\s*\\{[^{}]*\"version\"\\s*:\\s*\"([\\w.+-]{1,40})\"");
    private static final byte[] NOTHING = {};

    private final ProductAddress address;
    private final ProductClient client;
    private final ProductJson json = new ProductJson();
    private final String tenant;

    public Product(HttpFetcher http, ProductAddress address) {
        this.address = address;
        this.client = new ProductClient(http, address);
        this.tenant = "/rest/tenant/" + address.tenant();
    }

    public ProductAddress address() {
        return address;
    }

    /** Returns the tenant's name; empty if the product is there but does not know the tenant. */
    public Optional<String> tenantName(Deadline deadline) throws HostUnavailableException {
        try {
            return Optional.of(Fields.of(ask(tenant, deadline), tenant).name("name"));
        } catch (ProductRefusal refused) {
            if (refused.notFound() && isProduct(deadline)) {
                return Optional.empty();
            }
            throw unavailable(refused);
        }
    }

    private boolean isProduct(Deadline deadline) throws HostUnavailableException {
        try {
            return ask("/rest/tenant", deadline).isArray();
        } catch (ProductRefusal refused) {
            throw unavailable(refused);
        }
    }

    /** Returns the product's version as its description of itself tells it; empty if it tells none. */
    public Optional<String> version(Deadline deadline) {
        try {
            byte[] body = client.get("/q/openapi", Optional.empty(), deadline).body();
            String text = new String(body, StandardCharsets.UTF_8);
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
        return Fields.of(must(path, deadline), path).day("weekStartDay");
    }

    /** Returns how far the roster is. */
    public RosterState state(Deadline deadline) throws HostUnavailableException {
        // The product wants a key there and never looks at it.
        String path = tenant + "/roster/" + address.tenant();
        return RosterState.read(Fields.of(must(path, deadline), path));
    }

    /** Returns the address of the shifts of a window of days, first included, last excluded. */
    public String shiftsPath(LocalDate from, LocalDate until) {
        return tenant + "/roster/shiftRosterView?startDate=" + from + "&endDate=" + until;
    }

    /** Returns the address of the availability of a window of days, first included, last excluded. */
    public String absencesPath(LocalDate from, LocalDate until) {
        return tenant + "/roster/availabilityRosterView?startDate=" + from + "&endDate=" + until;
    }

    public String rotationPath() {
        return tenant + "/rotation";
    }

    /**
     * Returns the shifts that touch the window, assigned or not, and what belongs to them. The view of availability has a list
     * of shifts that nobody is assigned to as well, which the product always leaves empty.
     */
    public RosterView shifts(LocalDate from, LocalDate until, Deadline deadline) throws HostUnavailableException {
        return shifts(body(shiftsPath(from, until), deadline));
    }

    public RosterView shifts(byte[] answer) throws HostUnavailableException {
        String path = tenant + "/roster/shiftRosterView";
        return ViewReader.shifts(json.readRoster(answer, path), path);
    }

    public RosterView absences(LocalDate from, LocalDate until, Deadline deadline) throws HostUnavailableException {
        return absences(body(absencesPath(from, until), deadline));
    }

    public RosterView absences(byte[] answer) throws HostUnavailableException {
        String path = tenant + "/roster/availabilityRosterView";
        return ViewReader.absences(json.readRoster(answer, path), path);
    }

    /** Returns the rotation, in the product's order. A tenant that is gone has an empty one: ask for its state first. */
    public List<TimeBucket> rotation(Deadline deadline) throws HostUnavailableException {
        return rotation(body(rotationPath(), deadline));
    }

    public List<TimeBucket> rotation(byte[] answer) throws HostUnavailableException {
        List<TimeBucket> buckets = new ArrayList<>();
        Set<Long> ids = new HashSet<>();
        for (Fields bucket : Fields.list(json.read(answer, rotationPath()), rotationPath())) {
            TimeBucket read = TimeBucket.read(bucket, rotationPath());
            if (!ids.add(read.id())) {
                throw bucket.wrong("id", "told once");
            }
            buckets.add(read);
        }
        return buckets;
    }

    /** Returns a bucket as it stands now; empty if there is none by that key. */
    public Optional<TimeBucket> bucket(long id, Deadline deadline) throws HostUnavailableException {
        String path = rotationPath() + "/" + id;
        try {
            return Optional.of(read(ask(path, deadline), path));
        } catch (ProductRefusal refused) {
            if (refused.notFound()) {
                return Optional.empty();
            }
            throw unavailable(refused);
        }
    }

    /** Stores a bucket that is not stored yet; returns it as the product then has it. */
    public TimeBucket add(TimeBucket bucket, Deadline deadline) throws HostUnavailableException, ProductRefusal {
        return send(Method.POST, "/add", bucket, deadline);
    }

    /** Overwrites a bucket, whoever changed it before; returns it as the product then has it. */
    public TimeBucket update(TimeBucket bucket, Deadline deadline) throws HostUnavailableException, ProductRefusal {
        return send(Method.PUT, "/update", bucket, deadline);
    }

    /** Deletes a bucket; tells whether it was there. */
    public boolean delete(long id, Deadline deadline) throws HostUnavailableException, ProductRefusal {
        String path = rotationPath() + "/" + id;
        JsonNode answer = json.read(client.send(Method.DELETE, path, NOTHING, deadline), path);
        if (!answer.isBoolean()) {
            throw new HostUnavailableException("OptaWeb's answer to " + path + " is neither true nor false");
        }
        return answer.booleanValue();
    }

    /** Returns the answer to a path as it came. */
    public byte[] body(String path, Deadline deadline) throws HostUnavailableException {
        return fresh(path, Optional.empty(), deadline).orElseThrow().body();
    }

    /** Returns the answer to a path; empty if the product says that it is the one that this tag came with. */
    public Optional<Tagged> fresh(String path, Optional<String> etag, Deadline deadline)
            throws HostUnavailableException {
        try {
            var answer = client.get(path, etag, deadline);
            return answer.status() == 304
                    ? Optional.empty()
                    : Optional.of(new Tagged(answer.body(), answer.header("ETag")));
        } catch (ProductRefusal refused) {
            throw unavailable(refused);
        }
    }

    /**
     * An answer with the tag by which the product knows it.
     *
     * @param etag empty if the product gave none
     */
    public record Tagged(byte[] body, Optional<String> etag) {}

    private TimeBucket send(Method method, String what, TimeBucket bucket, Deadline deadline)
            throws HostUnavailableException, ProductRefusal {
        String path = rotationPath() + what;
        return read(json.read(client.send(method, path, json.write(bucket.json()), deadline), path), path);
    }

    private static TimeBucket read(JsonNode answer, String path) throws HostUnavailableException {
        return TimeBucket.read(Fields.of(answer, path), path);
    }

    private JsonNode must(String path, Deadline deadline) throws HostUnavailableException {
        return json.read(body(path, deadline), path);
    }

    private JsonNode ask(String path, Deadline deadline) throws HostUnavailableException, ProductRefusal {
        return json.read(client.get(path, Optional.empty(), deadline).body(), path);
    }

    private static HostUnavailableException unavailable(ProductRefusal refused) {
        return new HostUnavailableException(refused.getMessage(), refused);
    }
}
