package org.sessionwise.rest.internal.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sessionwise.api.sampling.Sample;
import org.sessionwise.api.sampling.SampledPlan;

/** Random samples of plans, newest first. */
public record SamplesJson(String apiVersion, boolean mayWrite, List<SampleJson> samples) {

    /**
     * One sample.
     *
     * @param seed a whole number as text: it may be larger than browsers count
     */
    public record SampleJson(
            String id, String seed, int perTeam, String drawnAt, String closedAt, long version, List<PlanJson> plans) {

        public static SampleJson of(Sample sample, List<PlanJson> plans) {
            return new SampleJson(
                    sample.id(),
                    Long.toString(sample.seed()),
                    sample.perTeam(),
                    sample.drawnAt().toString(),
                    sample.closedAt().map(Instant::toString).orElse(null),
                    sample.version(),
                    plans);
        }
    }

    /**
     * A plan of it.
     *
     * @param name left out for who may not see the person
     */
    public record PlanJson(
            int number,
            String department,
            String team,
            String teamName,
            String name,
            String plan,
            int planVersion,
            String finding,
            String advice,
            String on) {

        public static PlanJson of(SampledPlan plan, String teamName, String name) {
            return new PlanJson(
                    plan.number(),
                    plan.department().value(),
                    plan.team().value(),
                    teamName,
                    name,
                    plan.plan().value(),
                    plan.version(),
                    CamelCase.of(plan.content().finding()),
                    plan.content().advice(),
                    plan.content().on().map(LocalDate::toString).orElse(null));
        }
    }

    public static SamplesJson of(boolean mayWrite, List<SampleJson> samples) {
        return new SamplesJson(Versions.API, mayWrite, samples);
    }
}
