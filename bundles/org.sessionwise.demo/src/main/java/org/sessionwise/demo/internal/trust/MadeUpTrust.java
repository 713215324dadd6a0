package org.sessionwise.demo.internal.trust;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sessionwise.demo.internal.trust.PersonRoster.Entry;
import org.sessionwise.demo.internal.trust.TrustDocument.Department;
import org.sessionwise.demo.internal.trust.TrustDocument.Duty;
import org.sessionwise.demo.internal.trust.TrustDocument.Leave;
import org.sessionwise.demo.internal.trust.TrustDocument.Session;
import org.sessionwise.demo.internal.trust.TrustDocument.Slot;
import org.sessionwise.demo.internal.trust.TrustDocument.Staff;
import org.sessionwise.demo.internal.trust.TrustDocument.Team;
import org.sessionwise.demo.internal.trust.TrustDocument.Template;
import org.sessionwise.demo.internal.trust.TrustDocument.Week;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.plan.JobPlanVersion;

/**
 * A department of 40 people and half a year of its roster, and a small one of six without job plans. Everybody and everything
 * in it is made up; each call gives the same.
 */
public final class MadeUpTrust {

    public static final String GASTRO = "gastro";
    public static final String SLEEP = "sleep";

    /** Only the last weeks of the small department are there: it joined late. */
    private static final DateRange SLEEP_DAYS = new DateRange(LocalDate.of(2026, 11, 2), SixMonths.ROSTERED.until());

    private final Map<String, Staff> staff = new LinkedHashMap<>();
    private final List<MadeUpPlan> plans;
    private final Map<String, List<MadeUpPlan>> plansOf;
    private final Map<String, String> duties;

    public MadeUpTrust() {
        Table.rows("staff.txt").forEach(row -> staff.put(row.get(0), member(row)));
        plans = new PlanReader(staff).read(Table.lines("plans.txt"));
        plansOf = plans.stream().collect(Collectors.groupingBy(MadeUpPlan::staff));
        duties = new HashMap<>(recommendedMapping());
        duties.put("MEDICAL_EXAMINER", "MEX"); // what the host calls it, though the recommended mapping leaves it out
        duties.put("LAB_WORK", "LAB");
    }

    /** Returns which duty of the roster does which activity of the job plans, by code; not every activity is in it. */
    public static Map<String, String> recommendedMapping() {
        Properties file = new Properties();
        try (InputStream in = MadeUpTrust.class.getResourceAsStream("duty-mapping.properties")) {
            file.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("duty-mapping.properties cannot be read", e);
        }
        return file.stringPropertyNames().stream().collect(Collectors.toMap(Function.identity(), file::getProperty));
    }

    /** Returns the versions that the feed offers, in its order. */
    public List<JobPlanVersion> plans() {
        return plans.stream().filter(MadeUpPlan::offered).map(MadeUpPlan::plan).toList();
    }

    /** Returns what the feed can publish while the demonstration runs, by name. */
    public Map<String, PreparedChange> changes() {
        return PreparedChange.read(Table.lines("changes.txt"), new PlanReader(staff));
    }

    public TrustDocument document() {
        return new TrustDocument(
                TrustDocument.FORMAT,
                SixMonths.TODAY.toString(),
                SixMonths.ZONE.getId(),
                "ENGLAND_AND_WALES",
                "Made-up Hospitals NHS Trust",
                List.of(
                        new Department(GASTRO, "Gastroenterology and endoscopy"),
                        new Department(SLEEP, "Sleep laboratory")),
                List.of(
                        new Team("gastro-luminal", GASTRO, "Luminal and IBD"),
                        new Team("gastro-liver", GASTRO, "Liver"),
                        new Team("gastro-endoscopy", GASTRO, "Endoscopy"),
                        new Team("gastro-dietetics", GASTRO, "Nutrition and dietetics"),
                        new Team("sleep-laboratory", SLEEP, "Sleep laboratory")),
                List.copyOf(staff.values()),
                Users.of(List.of(GASTRO, SLEEP), "gastro-luminal", staff.get("g01"), staff.get("g10")),
                Table.rows("duties.txt").stream().map(MadeUpTrust::duty).toList(),
                List.of(
                        template("gastro-4w", GASTRO, "Four-week template", HandTemplate.WEEKS),
                        template("sleep-1w", SLEEP, "Weekly template", 1)),
                Stream.concat(weeks(GASTRO, SixMonths.ROSTERED), weeks(SLEEP, SLEEP_DAYS))
                        .toList(),
                sessions(),
                leave());
    }

    private static Staff member(List<String> row) {
        String team = row.get(1);
        return new Staff(
                row.get(0),
                team.substring(0, team.indexOf('-')),
                team,
                row.get(2),
                Table.orNull(row.get(3)),
                Table.orNull(row.get(4)),
                row.get(5),
                row.get(6),
                Table.orNull(row.get(7)),
                row.get(8).equals("yes"));
    }

    private static Duty duty(List<String> row) {
        return new Duty(
                row.get(0), row.get(1), row.get(2), row.get(3), row.get(4).equals("yes"));
    }

    private Template template(String id, String department, String name, int weeks) {
        HandTemplate hand = new HandTemplate(duties);
        List<Slot> slots = members(department)
                .flatMap(person -> hand.of(person.id(), plansOf.get(person.id())).stream())
                .filter(slot -> slot.week() <= weeks)
                .toList();
        return new Template(id, department, name, weeks, SixMonths.FIRST_DAY.toString(), slots);
    }

    private Stream<Staff> members(String department) {
        return staff.values().stream().filter(person -> person.department().equals(department));
    }

    private static Stream<Week> weeks(String department, DateRange days) {
        return days.from()
                .datesUntil(days.until(), java.time.Period.ofWeeks(1))
                .map(monday -> new Week(department, monday.toString(), SixMonths.stateOfWeek(monday)));
    }

    private List<Session> sessions() {
        record Owned(String staff, Entry entry) {}
        RosterLife life = new RosterLife(BankHolidays.published(), duties);
        List<AbsentDays> absences = absences();
        List<Owned> all = new ArrayList<>();
        for (Staff person : staff.values()) {
            DateRange days = person.department().equals(SLEEP) ? SLEEP_DAYS : SixMonths.ROSTERED;
            List<AbsentDays> own = absences.stream()
                    .filter(absence -> absence.staff().equals(person.id()))
                    .toList();
            life.of(person.id(), plansOf.get(person.id()), own, days)
                    .forEach(entry -> all.add(new Owned(person.id(), entry)));
        }
        all.sort(Comparator.comparing(owned -> owned.entry().period().start()));
        return IntStream.range(0, all.size())
                .mapToObj(i ->
                        session("s" + (i + 1), all.get(i).staff(), all.get(i).entry()))
                .toList();
    }

    private static Session session(String id, String person, Entry entry) {
        return new Session(
                id,
                person,
                entry.duty(),
                wallClock(entry.period().start()),
                wallClock(entry.period().end()),
                entry.status(),
                entry.reason(),
                entry.paidExtra());
    }

    private static String wallClock(Instant instant) {
        return instant.atZone(SixMonths.ZONE).toLocalDateTime().toString();
    }

    private static List<AbsentDays> absences() {
        return Table.lines("leave.txt").stream().map(AbsentDays::of).toList();
    }

    private static List<Leave> leave() {
        List<AbsentDays> absences = absences();
        return IntStream.range(0, absences.size())
                .mapToObj(i -> absences.get(i).toLeave("l" + (i + 1)))
                .toList();
    }
}
