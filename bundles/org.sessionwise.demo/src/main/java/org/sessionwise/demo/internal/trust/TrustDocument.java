package org.sessionwise.demo.internal.trust;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The trust document that the reference host imports, as JSON has it. Days are {@code 2026-06-01}, moments are wall-clock
 * times of the document's zone, {@code 2026-06-01T09:00}; ends are the first moment after.
 */
public record TrustDocument(
        String format,
        String today,
        String zone,
        String nation,
        String name,
        List<Department> departments,
        List<Team> teams,
        List<Staff> staff,
        List<User> users,
        List<Duty> duties,
        List<Template> templates,
        List<Week> weeks,
        List<Session> sessions,
        List<Leave> leave) {

    public static final String FORMAT = "rota-trust/1";

    public record Department(String id, String name) {}

    public record Team(String id, String department, String name) {}

    /** Assignment number, registration and line manager are {@code null} where there is none, since JSON says so. */
    public record Staff(
            String id,
            String department,
            String team,
            String name,
            String assignmentNumber,
            String registration,
            String professionalGroup,
            String grade,
            String lineManager,
            boolean inTraining) {}

    public record User(
            String id,
            String name,
            String role,
            String password,
            List<String> departments,
            List<String> teams,
            List<String> staff) {}

    public record Duty(
            String code,
            String name,
            @JsonProperty("short") String abbreviation,
            String tone,
            boolean worksBankHolidays) {}

    public record Template(String id, String department, String name, int weeks, String anchor, List<Slot> slots) {}

    public record Slot(String staff, String duty, int week, String day, String start, String end) {}

    public record Week(String department, String monday, String state) {}

    /**
     * One session; what there is nothing to say of is {@code null}.
     *
     * @param owner whose it was before it was given to a colleague
     * @param cancelledBy TRUST or PERSON
     */
    public record Session(
            String id,
            String staff,
            String duty,
            String start,
            String end,
            String status,
            String reason,
            boolean paidExtra,
            boolean timeOffInLieu,
            String owner,
            String cancelledBy,
            String cancelledAt) {}

    public record Leave(String id, String staff, String from, String until, String kind, boolean approved) {}
}
