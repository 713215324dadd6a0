package org.sessionwise.entitlement.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanState;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.entitlement.internal.fakes.KnownContracts;
import org.sessionwise.entitlement.internal.fakes.MemoryHost;
import org.sessionwise.entitlement.internal.fakes.Plans;
import org.sessionwise.jobplan.spi.JobPlanBatch;
import org.sessionwise.jobplan.spi.JobPlanBatch.Coverage;

/**
 * Whatever the order in which a source tells versions, within an answer and over several, and however often: what is kept is
 * what a model of a few lines says. Each person has one plan, whose versions follow upon each other without a gap.
 */
class PullOrderPropertyTest {

    private static final Instant NOW = Instant.parse("2026-04-01T12:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);
    private static final String SOURCE = "feed";

    /** What was told last of each version and not taken back since, by plan and number. */
    private static final class Model {

        private final Map<JobPlanId, Map<Integer, JobPlanVersion>> told = new TreeMap<>();

        void hear(JobPlanBatch batch) {
            if (batch.coverage() == Coverage.EVERYTHING) {
                told.clear();
            }
            told.keySet().removeAll(batch.withdrawn());
            for (JobPlanVersion version : batch.plans()) {
                told.computeIfAbsent(version.planId(), any -> new TreeMap<>()).put(version.version(), version);
            }
        }

        List<String> inForce() {
            return told.values().stream()
                    .flatMap(versions -> versions.values().stream())
                    .map(PullOrderPropertyTest::words)
                    .toList();
        }
    }

    private static String words(JobPlanVersion version) {
        return version.planId() + "#" + version.version() + " " + version.inForce() + " "
                + version.activities().get(0).name();
    }

    /** A version whose content changes with its edition; its days do not, so that no order makes two of them meet. */
    private static JobPlanVersion version(int plan, int number, int edition) {
        LocalDate from = FIRST.plusMonths(6L * number);
        return Plans.plan(
                "JP-" + plan,
                number,
                "A" + plan,
                new DateRange(from, from.plusMonths(6)),
                Plans.weekly("edition " + edition, "CLINIC", DayOfWeek.MONDAY, "09:00", "13:00"));
    }

    @Property(tries = 1_000)
    void whatIsKeptDoesNotDependOnTheOrderWithinAnAnswerAndFollowsTheLastWordOnEachVersion(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int answers) {
        Random random = new Random(seed);
        MemoryHost host = new MemoryHost();
        for (int plan = 0; plan < 4; plan++) {
            host.hire("p" + plan, "A" + plan, "");
        }
        PersonMatcher people = new PersonMatcher(host.people.values());
        Model model = new Model();
        Map<String, KeptVersion> kept = new TreeMap<>();
        Map<String, KeptVersion> shuffled = new TreeMap<>();
        List<JobPlanBatch> before = new ArrayList<>();
        for (int i = 0; i < answers; i++) {
            JobPlanBatch batch = !before.isEmpty() && random.nextInt(4) == 0
                    ? before.get(random.nextInt(before.size())) // an old page comes again, last of all
                    : answer(random);
            before.add(batch);
            model.hear(batch);
            take(batch, kept, people);
            take(batch, kept, people);
            take(inAnotherOrder(batch, random), shuffled, people);
            assertEquals(model.inForce(), approved(kept.values()));
            assertEquals(kept, shuffled);
        }
    }

    private static JobPlanBatch answer(Random random) {
        List<JobPlanVersion> plans = new ArrayList<>();
        Set<JobPlanId> withdrawn = new TreeSet<>();
        boolean whole = random.nextInt(3) == 0;
        for (int plan = 0; plan < 4; plan++) {
            int what = random.nextInt(4);
            if (what == 0 && !whole) {
                withdrawn.add(new JobPlanId("JP-" + plan));
            } else if (what > 1) {
                tell(plan, whole, random, plans);
            }
        }
        return JobPlanBatch.of(
                whole ? Coverage.EVERYTHING : Coverage.CHANGES, plans, withdrawn, List.of(), "c" + random.nextInt());
    }

    /** A whole list tells every version that a plan may have, so that none of them is closed alone; changes tell some. */
    private static void tell(int plan, boolean whole, Random random, List<JobPlanVersion> plans) {
        for (int number = 1; number <= 4; number++) {
            if (whole || random.nextBoolean()) {
                plans.add(version(plan, number, random.nextInt(3)));
            }
        }
    }

    private static JobPlanBatch inAnotherOrder(JobPlanBatch batch, Random random) {
        List<JobPlanVersion> plans = new ArrayList<>(batch.plans());
        Collections.shuffle(plans, random);
        return JobPlanBatch.of(batch.coverage(), plans, batch.withdrawn(), batch.rejected(), batch.cursor());
    }

    private static void take(JobPlanBatch batch, Map<String, KeptVersion> kept, PersonMatcher people) {
        PlanTelling telling = new PlanTelling(SOURCE, people, Map.of(), NOW);
        TellingRules rules = new TellingRules(SOURCE, batch.withdrawn(), new KnownContracts().catalogue());
        PullOutcome outcome = new PullComputation(batch, List.copyOf(kept.values()), telling, rules, NOW).compute();
        assertEquals(List.of(), outcome.rejected());
        outcome.changes().forEach(change -> kept.put(key(change.after()), change.after()));
    }

    private static String key(KeptVersion kept) {
        return kept.plan() + "#" + kept.version().version();
    }

    private static List<String> approved(Collection<KeptVersion> kept) {
        return kept.stream()
                .filter(each -> each.version().state() == JobPlanState.APPROVED)
                .map(KeptVersion::version)
                .map(PullOrderPropertyTest::words)
                .toList();
    }
}
