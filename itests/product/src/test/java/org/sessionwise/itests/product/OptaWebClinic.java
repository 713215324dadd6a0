package org.sessionwise.itests.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sessionwise.host.optaweb.fake.FakeTenant;

/**
 * A tenant of three people with a rotation of two weeks, whose day 1 is Monday 2 February 2026: the first of them works on the
 * ward each first Wednesday; nobody's clinic is in it. It has been told to be drafted from there on.
 */
final class OptaWebClinic {

    static final long WARD = 6;
    static final long CLINIC = 7;
    static final long FIRST = 19;
    static final long SECOND = 20;
    static final long THIRD = 21;

    private static final int DAYS = 14;
    private static final LocalDate START = LocalDate.of(2026, 2, 2);

    private OptaWebClinic() {}

    static FakeTenant tenant() {
        return tenant(START);
    }

    /** As above, with another Monday as day 1. */
    static FakeTenant tenant(LocalDate start) {
        FakeTenant tenant = new FakeTenant(1, "Clinic of three", DAYS, ZoneId.of("Europe/London"));
        tenant.dates(start.minusDays(1), start, DAYS, 0);
        tenant.spot(WARD, "Ward", List.of());
        tenant.spot(CLINIC, "Clinic", List.of());
        tenant.employee(FIRST, "First Person", List.of());
        tenant.employee(SECOND, "Second Person", List.of());
        tenant.employee(THIRD, "Third Person", List.of());
        Long[] people = new Long[DAYS];
        people[2] = FIRST;
        tenant.bucket(117, WARD, "09:00:00", "17:00:00", Arrays.asList(people));
        return tenant;
    }

    /** Mondays, Tuesdays and Wednesdays of clinic, a person each. */
    static OfferedPlans plans() {
        return new OfferedPlans()
                .with("F-1", 1, "optaweb-1-" + FIRST)
                .with("F-2", 1, "optaweb-1-" + SECOND, OfferedPlans::onTuesdays)
                .with("F-3", 1, "optaweb-1-" + THIRD, plan -> ((ObjectNode) plan.at("/activities/0/timing/slots/0"))
                        .put("day", "WEDNESDAY"));
    }

    /** Returns who is planned where on which day of the rotation, a line each: spot, times, day, person. */
    static Set<String> seats(FakeTenant tenant) {
        Set<String> seats = new TreeSet<>();
        for (JsonNode bucket : tenant.rotation()) {
            for (JsonNode seat : bucket.path("seatList")) {
                if (seat.hasNonNull("employeeId")) {
                    seats.add("%s %s-%s day %s person %s"
                            .formatted(
                                    bucket.path("spotId"),
                                    bucket.path("startTime").asText(),
                                    bucket.path("endTime").asText(),
                                    seat.path("dayInRotation"),
                                    seat.path("employeeId")));
                }
            }
        }
        return seats;
    }

    /** Makes and assigns the shifts that the rotation asks for, as the roster's screen does for one turn. */
    static void provision(FakeTenant tenant) {
        provision(tenant, START);
    }

    /** As above, from another day 1 on. */
    static void provision(FakeTenant tenant, LocalDate start) {
        for (int day = 0; day < DAYS; day++) {
            for (JsonNode bucket : tenant.rotation()) {
                tenant.shift(bucket.path("id").asLong(), start.plusDays(day), day, true);
            }
        }
    }

    /** Takes a person's shifts of a day off the roster. */
    static void removeShift(FakeTenant tenant, long person, String date) {
        tenant.removeShifts(shift -> shift.path("employeeId").asLong() == person
                && shift.path("startDateTime").asText().startsWith(date));
    }
}
