package org.sessionwise.demo.internal.trust;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sessionwise.demo.internal.trust.TrustDocument.Duty;
import org.sessionwise.demo.internal.trust.TrustDocument.Slot;
import org.sessionwise.demo.internal.trust.TrustDocument.Staff;
import org.sessionwise.demo.internal.trust.TrustDocument.Team;
import org.sessionwise.demo.internal.trust.TrustDocument.User;
import org.sessionwise.domain.plan.JobPlanVersion;

/**
 * Three departments of about 40 people each and half a year of their rosters, and a small one of six without job plans.
 * Everybody and everything in them is made up; each call gives the same.
 */
public final class MadeUpTrust {

    public static final String GASTRO = "gastro";
    public static final String SLEEP = "sleep";
    public static final String CHILDREN = "children";
    public static final String THEATRES = "theatres";

    /** How the ids of plans begin that are made from patterns, by the first letter of the person's id. */
    private static final Map<Character, String> PLAN_IDS = Map.of('t', "JP-20", 'c', "JP-30");

    private final List<MadeUpDepartment> departments = MadeUpDepartment.all();
    private final Map<String, Staff> staff = new LinkedHashMap<>();
    private final List<MadeUpPlan> plans;
    private final Map<String, List<MadeUpPlan>> plansOf;
    private final Map<String, String> duties;

    public MadeUpTrust() {
        List<String> planLines = new ArrayList<>(Table.lines("plans.txt"));
        Table.rows("staff.txt").forEach(this::addMember);
        PatternPlans patterns = new PatternPlans();
        for (String department : List.of(THEATRES, CHILDREN)) {
            for (List<String> row : Table.rows("staff-" + department + ".txt")) {
                addMember(row);
                String id = row.get(0);
                planLines.addAll(patterns.of(row, PLAN_IDS.get(id.charAt(0)) + id.substring(1)));
            }
        }
        plans = new PlanReader(staff).read(planLines);
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
        return PreparedChange.read("changes.txt", new PlanReader(staff));
    }

    public TrustDocument document() {
        MadeUpRoster roster = new MadeUpRoster(staff.values(), plansOf, departments, duties);
        return new TrustDocument(
                TrustDocument.FORMAT,
                SixMonths.TODAY.toString(),
                SixMonths.ZONE.getId(),
                "ENGLAND_AND_WALES",
                "Made-up Hospitals NHS Trust",
                departments.stream().map(MadeUpDepartment::toDepartment).toList(),
                Table.rows("teams.txt").stream().map(MadeUpTrust::team).toList(),
                List.copyOf(staff.values()),
                users(),
                Table.rows("duties.txt").stream().map(MadeUpTrust::duty).toList(),
                departments.stream()
                        .map(department -> department.toTemplate(slots(department)))
                        .toList(),
                departments.stream().flatMap(MadeUpDepartment::weeks).toList(),
                roster.sessions(),
                roster.leave());
    }

    private List<User> users() {
        return Stream.concat(
                        Users.of(
                                List.of(GASTRO, SLEEP),
                                List.of(GASTRO, THEATRES, CHILDREN, SLEEP),
                                "gastro-luminal",
                                staff.get("g01"),
                                staff.get("g10"))
                                .stream(),
                        Stream.of(
                                Users.coordinator("theatres", "Jo Marsden", "lists", THEATRES),
                                Users.lead("children", "therapy", "children-therapies", staff.get("c20")),
                                Users.board("board", "Frances Quayle", "figures")))
                .toList();
    }

    private void addMember(List<String> row) {
        staff.put(row.get(0), member(row));
    }

    private static Team team(List<String> row) {
        return new Team(row.get(0), departmentOf(row.get(0)), row.get(1));
    }

    private static String departmentOf(String team) {
        return team.substring(0, team.indexOf('-'));
    }

    private static Staff member(List<String> row) {
        String team = row.get(1);
        return new Staff(
                row.get(0),
                departmentOf(team),
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

    private List<Slot> slots(MadeUpDepartment department) {
        HandTemplate hand = new HandTemplate(duties);
        return staff.values().stream()
                .filter(person -> person.department().equals(department.id()))
                .flatMap(person -> hand.of(person.id(), plansOf.get(person.id())).stream())
                .toList();
    }
}
