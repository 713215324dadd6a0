package org.sessionwise.entitlement.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessionwise.entitlement.internal.fakes.Plans.days;
import static org.sessionwise.entitlement.internal.fakes.Plans.from;
import static org.sessionwise.entitlement.internal.fakes.Plans.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sessionwise.api.plan.PullOrder;
import org.sessionwise.api.plan.PullReport;
import org.sessionwise.api.plan.PullReport.Ending;
import org.sessionwise.api.plan.PullReport.Outcome;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanState;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.jobplan.spi.JobPlanBatch;
import org.sessionwise.jobplan.spi.JobPlanBatch.Coverage;

/** Anaesthesia has 40 plans in force, radiology 10. */
class MassEndBrakeTest extends PullTrial {

    private static final int ANAESTHETISTS = 40;
    private static final int RADIOLOGISTS = 10;

    private final List<JobPlanVersion> all = new ArrayList<>();
    private List<String> before;

    /** How a source lets a plan end. */
    enum Way {
        DROPPED {
            @Override
            void end(MassEndBrakeTest trial, Set<Integer> ending) {
                trial.feed.hasAll(trial.without(ending));
            }
        },
        DROPPED_IN_ANOTHER_ORDER {
            @Override
            void end(MassEndBrakeTest trial, Set<Integer> ending) {
                List<JobPlanVersion> left = new ArrayList<>(List.of(trial.without(ending)));
                Collections.shuffle(left, new Random(7));
                trial.feed.hasAll(left.toArray(JobPlanVersion[]::new));
            }
        },
        WITHDRAWN {
            @Override
            void end(MassEndBrakeTest trial, Set<Integer> ending) {
                trial.feed.withdrew(ending.stream()
                        .map(i -> trial.all.get(i).planId().value())
                        .toArray(String[]::new));
            }
        },
        TOLD_AS_WITHDRAWN {
            @Override
            void end(MassEndBrakeTest trial, Set<Integer> ending) {
                trial.changes(ending, version -> version.toBuilder()
                        .state(JobPlanState.WITHDRAWN)
                        .activities(List.of())
                        .build());
            }
        },
        TOLD_AS_SUPERSEDED_BY_NOTHING {
            @Override
            void end(MassEndBrakeTest trial, Set<Integer> ending) {
                trial.changes(ending, version -> version.toBuilder()
                        .state(JobPlanState.SUPERSEDED)
                        .build());
            }
        },
        SHORTENED_UNTIL_TODAY {
            @Override
            void end(MassEndBrakeTest trial, Set<Integer> ending) {
                trial.changes(ending, version -> again(version, "2026-04-01"));
            }
        },
        SHORTENED_INTO_THE_PAST {
            @Override
            void end(MassEndBrakeTest trial, Set<Integer> ending) {
                trial.changes(ending, version -> again(version, "2026-02-01"));
            }
        },
        LOST_THEIR_PEOPLE {
            @Override
            void end(MassEndBrakeTest trial, Set<Integer> ending) {
                trial.changes(
                        ending,
                        version -> plan(version.planId().value(), 1, "nobody " + version.planId(), from("2026-01-05")));
            }
        };

        abstract void end(MassEndBrakeTest trial, Set<Integer> ending);
    }

    private static JobPlanVersion again(JobPlanVersion version, String until) {
        return plan(
                version.planId().value(),
                1,
                version.person().assignmentNumber().orElseThrow(),
                days("2026-01-05", until));
    }

    private JobPlanVersion[] without(Set<Integer> ending) {
        return IntStream.range(0, all.size())
                .filter(i -> !ending.contains(i))
                .mapToObj(all::get)
                .toArray(JobPlanVersion[]::new);
    }

    private void changes(Set<Integer> ending, UnaryOperator<JobPlanVersion> change) {
        feed.changed("next", ending.stream().map(all::get).map(change).toArray(JobPlanVersion[]::new));
    }

    @BeforeEach
    void keepAll() throws Exception {
        for (int i = 0; i < ANAESTHETISTS + RADIOLOGISTS; i++) {
            String department = i < ANAESTHETISTS ? "anaesthesia" : "radiology";
            host.hire(new DepartmentId(department), "p" + i, "A" + i, "");
            all.add(plan("P-" + i, 1, "A" + i, from("2026-01-05")));
        }
        feed.hasAll(all.toArray(JobPlanVersion[]::new));
        pull(feed);
        before = everythingKept();
        heard.clear();
    }

    /** Which plans end, by place: 0 to 39 are anaesthesia's, 40 to 49 radiology's. */
    static Stream<Arguments> shapes() {
        List<Set<Integer>> held = List.of(
                numbers(0, 5), // one more than a tenth
                numbers(3, 40),
                numbers(0, 50), // all
                numbers(40, 43), // three of ten
                numbers(38, 43), // two of one, three of the other
                numbers(0, 49));
        List<Set<Integer>> passing = List.of(
                numbers(0, 1),
                numbers(0, 4), // exactly a tenth
                numbers(40, 42), // a fifth, but fewer than three
                numbers(36, 42)); // a tenth of one, two of the other
        return Stream.of(Way.values())
                .flatMap(way -> Stream.concat(
                        held.stream().map(shape -> Arguments.of(way, shape, true)),
                        passing.stream().map(shape -> Arguments.of(way, shape, false))));
    }

    private static Set<Integer> numbers(int from, int until) {
        return Set.copyOf(IntStream.range(from, until).boxed().toList());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void pullThatEndsTooManyIsHeldAndKeepsNothing(Way way, Set<Integer> ending, boolean isHeld) throws Exception {
        way.end(this, ending);

        PullReport dry = pull(PullOrder.of("feed").tryOut());
        PullReport report = pull(feed);

        assertEquals(isHeld ? Outcome.HELD : Outcome.DONE, report.outcome(), report::problem);
        assertEquals(report.outcome(), dry.outcome());
        assertEquals(report.releaseKey(), dry.releaseKey());
        assertEquals(report.endings(), dry.endings());
        assertEquals(isHeld, before.equals(everythingKept()));
        assertEquals(isHeld, heard.isEmpty());
        if (isHeld) {
            assertEquals(
                    ending.size(),
                    report.endings().stream().mapToInt(Ending::ending).sum());
            assertEquals(
                    Outcome.DONE,
                    pull(PullOrder.of("feed").releasing(report.releaseKey())).outcome());
            assertNotEquals(before, everythingKept());
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void sameEndingsHaveTheSameKeyHoweverTheyComeAbout(Way way) throws Exception {
        Way.DROPPED.end(this, numbers(0, 9));
        String key = pull(feed).releaseKey();
        way.end(this, numbers(0, 9));
        assertEquals(key, pull(feed).releaseKey());
        way.end(this, numbers(0, 10));
        assertNotEquals(key, pull(feed).releaseKey());
    }

    @Test
    void heldPullSaysWhatItWouldEndHardestHitDepartmentFirst() throws Exception {
        Way.DROPPED.end(this, numbers(30, 45));

        PullReport report = pull(feed);

        assertEquals(List.of(new Ending("radiology", 5, 10), new Ending("anaesthesia", 10, 40)), report.endings());
        assertEquals(35, report.counts().unchanged());
        assertTrue(report.problem().startsWith("This pull would end 15 plans that are in force. Nothing was kept."));
        assertEquals(report, pulls.report(report.id()).orElseThrow());
        assertEquals("all", feed.cursors.get(1).orElseThrow());
        pull(feed);
        assertEquals("all", feed.cursors.get(2).orElseThrow(), "the cursor did not move");
    }

    @Test
    void yesLetsTheSameOrFewerThroughOnceAndNothingElse() throws Exception {
        Way.DROPPED.end(this, numbers(0, 10));
        String key = pull(feed).releaseKey();

        Way.DROPPED.end(this, numbers(1, 11));
        assertEquals(Outcome.HELD, pull(PullOrder.of("feed").releasing(key)).outcome());
        Way.DROPPED.end(this, numbers(0, 11));
        assertEquals(Outcome.HELD, pull(PullOrder.of("feed").releasing(key)).outcome());
        assertEquals(
                Outcome.HELD, pull(PullOrder.of("feed").releasing("made up")).outcome());
        assertEquals(before, everythingKept());
        Way.DROPPED.end(this, numbers(2, 10));
        assertEquals(
                Outcome.DONE, pull(PullOrder.of("feed").releasing(key).tryOut()).outcome());
        assertEquals(Outcome.DONE, pull(PullOrder.of("feed").releasing(key)).outcome());

        feed.hasAll(all.toArray(JobPlanVersion[]::new));
        pull(feed);
        Way.DROPPED.end(this, numbers(0, 10));
        assertEquals(Outcome.HELD, pull(PullOrder.of("feed").releasing(key)).outcome(), "it was good once");
        assertTrue(audit.newest(0).stream().anyMatch(entry -> entry.detail().endsWith("released by a person")));
    }

    @Test
    void emptyListIsHeldHoweverFewPlansThereAre() throws Exception {
        file.hasAll(plan("F-1", 1, "101", from("2026-01-05")));
        pull(file);
        file.hasAll();

        PullReport report = pull(file);

        assertEquals(Outcome.HELD, report.outcome());
        assertTrue(report.problem().startsWith("The source's list was empty. This pull would end 1 plan that is"));
        assertEquals(1, plansOf(amy).size());
    }

    @Test
    void emptyListOfASourceWithoutPlansInForceIsTaken() throws Exception {
        file.hasAll(plan("F-1", 1, "101", days("2026-01-05", "2026-03-01")));
        pull(file);
        file.hasAll();

        assertEquals(Outcome.DONE, pull(file).outcome());
    }

    @Test
    void cursorThatIsNoGoodMeansAFullListWithBrake() throws Exception {
        feed.answers(
                JobPlanBatch.of(Coverage.EVERYTHING, List.of(without(numbers(0, 20))), Set.of(), List.of(), "anew"));

        assertEquals(Outcome.HELD, pull(feed).outcome());
        assertEquals(before, everythingKept());
    }

    @Test
    void plansThatOnlyChangeOrMoveToALaterVersionDoNotEnd() throws Exception {
        List<JobPlanVersion> next = new ArrayList<>();
        for (JobPlanVersion version : all) {
            String assignment = version.person().assignmentNumber().orElseThrow();
            next.add(again(version, "2026-04-01"));
            next.add(plan(version.planId().value(), 2, assignment, from("2026-04-01")));
        }
        feed.changed("next", next.toArray(JobPlanVersion[]::new));

        assertEquals(Outcome.DONE, pull(feed).outcome());
    }

    @Test
    void plansThatWaitCountAsADepartmentWithoutAName() throws Exception {
        List<JobPlanVersion> waiting = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            waiting.add(plan("W-" + i, 1, "unknown " + i, from("2026-01-05")));
        }
        file.hasAll(waiting.toArray(JobPlanVersion[]::new));
        pull(file);
        file.withdrew("W-0", "W-1", "W-2");

        assertEquals(List.of(new Ending("", 3, 5)), pull(file).endings());
    }

    @Test
    void plansThatAreOverDoNotCount() throws Exception {
        clock.now = Instant.parse("2026-06-01T12:00:00Z");
        changes(numbers(0, 4), version -> again(version, "2026-05-01"));
        assertEquals(Outcome.DONE, pull(feed).outcome());
        feed.withdrew("P-0", "P-1", "P-2", "P-3", "P-4");

        assertEquals(Outcome.DONE, pull(feed).outcome(), "four of the five were over");
    }

    @Test
    void settingsAreKeptAndBadOnesRefusedByTheirKey() throws Exception {
        PullSources sources = new PullSources();
        sources.bindSource(feed);
        pulls = pulls(sources, new MassEndBrake(100, 1));
        Way.DROPPED.end(this, numbers(0, 49));
        assertEquals(Outcome.DONE, pull(feed).outcome());
        pulls = pulls(sources, new MassEndBrake(0, 1));
        feed.withdrew(new JobPlanId("P-49").value());
        assertEquals(Outcome.HELD, pull(feed).outcome());

        assertTrue(assertThrows(IllegalArgumentException.class, () -> new MassEndBrake(101, 3))
                .getMessage()
                .startsWith("brakePercent of org.sessionwise.entitlement.pulls is 101"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new MassEndBrake(10, 0))
                .getMessage()
                .startsWith("brakeLeast of org.sessionwise.entitlement.pulls is 0"));
    }
}
