package org.sessionwise.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.service.command.CommandSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionwise.api.Actor;
import org.sessionwise.api.figures.CategoryRule;
import org.sessionwise.api.figures.Completeness;
import org.sessionwise.api.figures.FigureFinding;
import org.sessionwise.api.figures.FigureLine;
import org.sessionwise.api.figures.FigureQuestion;
import org.sessionwise.api.figures.FigureSheet;
import org.sessionwise.api.figures.FigureSide;
import org.sessionwise.api.figures.FigureSpan;
import org.sessionwise.api.figures.Figures;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.figures.Over;
import org.sessionwise.api.figures.Split;
import org.sessionwise.api.policy.DatedPolicy;
import org.sessionwise.api.policy.Policies;
import org.sessionwise.api.policy.PolicyHistory;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.api.reconciliation.LedgerHealth;
import org.sessionwise.api.reconciliation.LedgerState;
import org.sessionwise.api.review.FinancialQuarter;
import org.sessionwise.api.review.FrozenQuarter;
import org.sessionwise.api.review.QuarterRecord;
import org.sessionwise.api.review.Reviews;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.ProgrammedActivities;
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.Workload;
import org.sessionwise.domain.matching.MatchingPolicy;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.year.YearAmount;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;

/** What is typed about figures, through Gogo itself. */
class FigureCommandsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final DepartmentId GASTRO = new DepartmentId("gastro");
    private static final String MARCH = " gastro 2026-03-02 2026-03-30";

    private final CommandProcessorImpl gogo = new CommandProcessorImpl(null);
    private final Map<String, Object> host = new HashMap<>();
    private final Map<String, Object> answers = new HashMap<>();
    private FigureQuestion asked;
    private CommandSession session;

    @BeforeEach
    void open() {
        StaffMember amy = StaffMember.builder(new StaffId("s-4711"), GASTRO, new TeamId("red"), "Amy Ash")
                .build();
        host.put("departments", List.of(org.sessionwise.host.spi.Department.of(GASTRO, "Gastroenterology")));
        host.put("staff", List.of(amy));
        host.put("teams", List.of(Team.of(new TeamId("red"), GASTRO, "Red")));
        answers.put("findings", List.of(finding(amy)));
        answers.put("state", LedgerState.builder(1, 420, 9_000).build());
        answers.put("history", PolicyHistory.of(MatchingPolicy.DEFAULT, List.of()));
        answers.put("quarters", List.of());
        session = gogo.createSession(
                InputStream.nullInputStream(),
                new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        StaffDirectory directory = answering(StaffDirectory.class, host);
        add(new FigureCommands(directory, List.of(answering(Figures.class, answers))), "figures", "findings");
        add(new LedgerCommands(List.of(answering(LedgerHealth.class, answers))), "ledgers", "selfcheck");
        add(new PolicyCommand(answering(Policies.class, answers)), "policies");
        add(new ReviewCommands(directory, answering(Reviews.class, answers)), "reviews", "quarters");
    }

    private void add(Object commands, String... functions) {
        for (String function : functions) {
            gogo.addCommand("sessionwise", commands, function);
        }
    }

    @AfterEach
    void close() {
        session.close();
        gogo.stop();
    }

    @Test
    void figuresAreALineForEachTeamAndTheTotal() throws Exception {
        String table = type("figures" + MARCH + " team month all");

        List<String> lines = table.lines().toList();
        assertTrue(lines.get(1).startsWith("team:red  March"), table);
        assertTrue(lines.get(1).contains("4.00     3.50      -0.50     -12.50"), table);
        assertTrue(lines.get(2).startsWith("total"), table);
        assertEquals("as at 2026-03-02T12:00:00Z, matching/2, local default", lines.get(3));
        assertEquals(Split.TEAM, asked.split());
        assertEquals(Over.MONTH, asked.over());
        assertTrue(asked.allCategories());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "figures gastro 2026-03-02 2026-03-30 person | after the days may stand: department, team, group, category",
                "figures gastro 2026-03-02 2026-03-30 soon   | after the days may stand: department",
                "figures gastro yesterday 2026-03-30         | a day is typed as 2026-03-02",
                "figures gastro 2026-03-02 2026-03-02        | the second day must be later",
                "figures gastro 2026-03-02 2027-06-30        | the second day must be later than the first, by 400 days",
                "figures theatres 2026-03-02 2026-03-30      | the rostering system has no such department",
                "figures ' ' 2026-03-02 2026-03-30           | this cannot be a department's id",
                "findings gastro 2026-03-02 2026-03-30 person:s-4711 | a line is typed as",
                "findings gastro 2026-03-02 2026-03-30 red   | a line is typed as",
                "findings gastro 2026-03-02 2026-03-30 team:red lost | one of these is to be typed: as-planned",
                "reviews gastro Q3                           | a financial quarter is typed as 2026-Q3",
                "selfcheck theatres                          | reconciliation is not switched on for this department"
            })
    void whatMakesNoSenseIsToldInWordsOfWhatWould(String typed, String told) throws Exception {
        String answer = type(typed);

        assertTrue(answer.startsWith("Not done: " + told), answer);
    }

    @Test
    void aHostThatIsAwayIsToldAsSuch() throws Exception {
        host.put("staff", new HostUnavailableException("s-4711 cannot be read"));

        assertEquals("Not done: the rostering system gives no answer; \"health\" says more.", type("figures" + MARCH));
    }

    @Test
    void findingsTellPlanRosterEntryAndRuleAndNotWhose() throws Exception {
        String table = type("findings" + MARCH + " team:red delivered short");

        assertTrue(table.contains("2026-03-02  short    P1    2        A1"), table);
        assertTrue(table.contains("r1"), table);
        assertTrue(table.contains("matching/2 pass 1"), table);
        assertFalse(table.contains("4711") || table.contains("Amy"), table);
    }

    @Test
    void ledgersTellTheirSizeAndAge() throws Exception {
        answers.put(
                "state",
                LedgerState.builder(40, 20_000, 180_000)
                        .asAt(NOON)
                        .waiting(2, Duration.ofMillis(40))
                        .build());

        String table = type("ledgers");

        assertTrue(table.contains("gastro      40      20000  180000  2026-03-02T12:00:00Z  2        40 ms"), table);
    }

    @Test
    void aSelfCheckTellsWhatDiffered() throws Exception {
        answers.put("checkNow", LedgerState.builder(1, 420, 9_000).build());
        assertTrue(type("selfcheck gastro").endsWith("Nothing differed."));

        answers.put(
                "checkNow",
                LedgerState.builder(1, 420, 9_000).differences(3, NOON).build());
        assertTrue(type("selfcheck gastro").contains("3 people differed and were put right"));
    }

    @Test
    void policiesSayWhoSetThem() throws Exception {
        assertTrue(type("policies").contains("the beginning  local default  7 days"), type("policies"));

        MatchingPolicy policy = MatchingPolicy.builder().movedWindowDays(3).build();
        answers.put(
                "history",
                PolicyHistory.of(
                        MatchingPolicy.DEFAULT,
                        List.of(DatedPolicy.of(LocalDate.of(2026, 4, 1), policy, 1, new Actor("admin"), NOON))));
        assertTrue(type("policies").contains("2026-04-01     set by the trust  3 days"), type("policies"));
    }

    @Test
    void frozenQuartersTellHowManyFiguresChangedSince() throws Exception {
        assertEquals("No quarter is frozen yet.", type("quarters gastro"));

        FrozenQuarter frozen =
                FrozenQuarter.of(FinancialQuarter.parse("2025-Q4"), NOON, new Actor("manager"), List.of(line()));
        answers.put("quarters", List.of(QuarterRecord.of(frozen, NOON, List.of(line()), List.of())));

        assertTrue(type("quarters gastro").contains("2025-Q4  2026-03-02T12:00:00Z  manager  1      0"));
    }

    private String type(String line) throws Exception {
        return String.valueOf(session.execute(line));
    }

    private static FigureLine line() {
        YearAmount planned = YearAmount.of(work(8));
        FigureSide side = FigureSide.of(planned, YearAmount.of(work(7)), YearAmount.NONE, YearAmount.NONE, Map.of());
        FigureSpan span =
                FigureSpan.of(new DateRange(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 30)), "March 2026");
        return FigureLine.builder(LineKey.of(LineKey.Kind.TEAM, "red"), span)
                .people(1)
                .planned(planned, planned)
                .sides(side, side)
                .completeness(Completeness.of(8, 8, 4, 4))
                .build();
    }

    private static FigureFinding finding(StaffMember person) {
        Period period = new Period(NOON, NOON.plus(Duration.ofHours(4)));
        Finding finding = new Finding(
                LocalDate.of(2026, 3, 2),
                Outcome.SHORT,
                Optional.of(new Finding.Planned(
                        "o1",
                        new JobPlanId("P1"),
                        2,
                        new ActivityId("A1"),
                        "Clinic",
                        ActivityCategory.DCC,
                        Optional.empty(),
                        period,
                        work(1))),
                Optional.of(new Finding.Worked(new SessionId("r1"), new DutyCode("D"), period, work(1), false, "")),
                "matching/2 pass 1");
        return FigureFinding.of(person.id(), finding, true, true);
    }

    private static Workload work(int occurrences) {
        return new Workload(occurrences, new Fraction(occurrences, 2), 240L * occurrences, ProgrammedActivities.NONE);
    }

    /** A service of the department that answers by the name of the method. */
    private <T> T answering(Class<T> service, Map<String, Object> by) {
        return service.cast(Proxy.newProxyInstance(
                service.getClassLoader(), new Class<?>[] {service}, (proxy, method, arguments) -> {
                    if (method.getName().equals("department")) {
                        return GASTRO;
                    } else if (method.getName().equals("figures")) {
                        return sheet((FigureQuestion) arguments[0]);
                    }
                    Object answer = by.get(method.getName());
                    if (answer instanceof Throwable failure) {
                        throw failure;
                    }
                    return answer;
                }));
    }

    private FigureSheet sheet(FigureQuestion question) {
        asked = question;
        return FigureSheet.of(
                question,
                CategoryRule.of(Set.of(ActivityCategory.DCC), "local default"),
                List.of(line()),
                line(),
                NOON,
                LocalDate.EPOCH,
                "matching/2");
    }
}
