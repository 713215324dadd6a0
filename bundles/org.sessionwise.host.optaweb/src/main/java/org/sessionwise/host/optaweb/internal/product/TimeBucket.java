package org.sessionwise.host.optaweb.internal.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sessionwise.host.spi.HostUnavailableException;

/**
 * One line of the rotation: a spot, its times, and a seat for each day of the rotation on which it is needed. It keeps the
 * product's own text of it, so that a change of seats loses nothing that we do not know. Immutable.
 */
public final class TimeBucket {

    /** The key of a bucket that the product has not stored yet. */
    public static final long NEW = -1;

    private static final String ID = "id";
    private static final String SEATS = "seatList";
    private static final String DAY = "dayInRotation";
    private static final String EMPLOYEE = "employeeId";
    private static final String REPEATS = "repeatOnDaySetList";

    private final ObjectNode json;
    private final long id;
    private final long spot;
    private final LocalTime start;
    private final LocalTime end;
    private final Set<Long> skills;
    private final Set<DayOfWeek> repeats;
    private final List<Seat> seats;

    /**
     * A day on which the bucket is needed.
     *
     * @param day of the rotation, from 0; one beyond its length is accepted by the product and never used
     * @param employee empty if the seat is open: a shift for which nobody is planned
     */
    public record Seat(int day, OptionalLong employee) {}

    private TimeBucket(ObjectNode json, String path) throws HostUnavailableException {
        Fields fields = Fields.of(json, path);
        this.json = json;
        this.id = json.has(ID) ? fields.id(ID) : NEW;
        this.spot = fields.id("spotId");
        this.start = fields.time("startTime");
        this.end = fields.time("endTime");
        this.skills = new TreeSet<>(fields.ids("additionalSkillSetIdList"));
        this.repeats = EnumSet.noneOf(DayOfWeek.class);
        repeats.addAll(fields.days(REPEATS));
        List<Seat> read = new ArrayList<>();
        for (Fields seat : fields.children(SEATS)) {
            read.add(new Seat(seat.whole(DAY, 0, Integer.MAX_VALUE), seat.optionalId(EMPLOYEE)));
        }
        this.seats = List.copyOf(read);
    }

    static TimeBucket read(Fields bucket, String path) throws HostUnavailableException {
        bucket.id(ID);
        return new TimeBucket((ObjectNode) bucket.node(), path);
    }

    /** Returns a bucket without seats and without additional skills, not stored yet. */
    public static TimeBucket empty(int tenant, long spot, LocalTime start, LocalTime end) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("tenantId", tenant).put("spotId", spot);
        json.put("startTime", wire(start)).put("endTime", wire(end));
        json.putArray("additionalSkillSetIdList");
        json.putArray(REPEATS);
        json.putArray(SEATS);
        return ours(json);
    }

    private static String wire(LocalTime time) {
        return time.getSecond() == 0 && time.getNano() == 0 ? time + ":00" : time.toString();
    }

    private static TimeBucket ours(ObjectNode json) {
        try {
            return new TimeBucket(json, "our own bucket");
        } catch (HostUnavailableException e) {
            throw new IllegalStateException("what we wrote can be read", e);
        }
    }

    public long id() {
        return id;
    }

    public long spot() {
        return spot;
    }

    public LocalTime start() {
        return start;
    }

    /** Returns the end; at or before the start means on the next day. */
    public LocalTime end() {
        return end;
    }

    /** Returns the skills that are asked for beyond the spot's. */
    public Set<Long> skills() {
        return Set.copyOf(skills);
    }

    /** Returns the days on which the product's screens repeat this bucket. */
    public Set<DayOfWeek> repeats() {
        return Set.copyOf(repeats);
    }

    /** Returns all seats in the product's order, those that it never uses included. */
    public List<Seat> seats() {
        return seats;
    }

    /** Returns the index of the seat that the product uses on a day, the first; -1 if there is none. */
    public int seatOn(int day) {
        for (int i = 0; i < seats.size(); i++) {
            if (seats.get(i).day() == day) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the same bucket with somebody else, or nobody, on an existing seat. */
    public TimeBucket seated(int index, OptionalLong employee) {
        ObjectNode copy = json.deepCopy();
        put((ObjectNode) copy.withArray(SEATS).get(index), employee);
        return ours(copy);
    }

    /** Returns the same bucket with one more seat, after those of earlier days. */
    public TimeBucket withSeat(int day, long employee) {
        ObjectNode copy = json.deepCopy();
        ArrayNode list = copy.withArray(SEATS);
        int index = (int) seats.stream().filter(seat -> seat.day() < day).count();
        ObjectNode seat = list.insertObject(index).put(DAY, day);
        put(seat, OptionalLong.of(employee));
        return ours(copy);
    }

    /** Returns the same bucket without a seat. */
    public TimeBucket withoutSeat(int index) {
        ObjectNode copy = json.deepCopy();
        copy.withArray(SEATS).remove(index);
        return ours(copy);
    }

    /** Returns the same bucket, repeated by the screens on these days. */
    public TimeBucket repeatedOn(Set<DayOfWeek> days) {
        ObjectNode copy = json.deepCopy();
        ArrayNode list = copy.putArray(REPEATS);
        new TreeSet<>(days).forEach(day -> list.add(day.name()));
        return ours(copy);
    }

    private static void put(ObjectNode seat, OptionalLong employee) {
        if (employee.isPresent()) {
            seat.put(EMPLOYEE, employee.getAsLong());
        } else {
            seat.putNull(EMPLOYEE);
        }
    }

    /** Returns what the bucket says, without key and version: two that say the same are the same to the product. */
    public String content() {
        String days = repeats.stream().map(DayOfWeek::name).collect(Collectors.joining(","));
        String people = seats.stream()
                .sorted(Comparator.comparingInt(Seat::day)) // stable: which of a day's seats is first matters
                .map(seat -> seat.day() + ":"
                        + (seat.employee().isPresent() ? seat.employee().getAsLong() : "open"))
                .collect(Collectors.joining(","));
        return spot + "|" + start + "|" + end + "|" + skills + "|" + days + "|" + people;
    }

    JsonNode json() {
        return json.deepCopy();
    }
}
