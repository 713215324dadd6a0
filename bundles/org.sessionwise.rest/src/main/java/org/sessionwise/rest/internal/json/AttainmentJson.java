package org.sessionwise.rest.internal.json;

import java.util.List;
import org.sessionwise.api.attainment.AttainmentReport;
import org.sessionwise.domain.attainment.Attained;
import org.sessionwise.domain.attainment.Level;

/**
 * How far a scope has come.
 *
 * @param nextLevel left out where the highest is reached
 * @param suppressed whether counts are left out, because they would tell of too few people
 * @param switchedOff departments whose people count, but that have not switched the capability on
 */
public record AttainmentJson(
        String apiVersion,
        AttainmentScopeJson scope,
        String day,
        String asAt,
        boolean reconstructed,
        int level,
        int weakest,
        Integer nextLevel,
        boolean suppressed,
        Integer people,
        Integer excluded,
        List<ExclusionJson> exclusions,
        List<String> switchedOff,
        boolean mayWrite,
        boolean mayNameTeam,
        String policyFrom,
        TargetJson target,
        List<LevelJson> levels,
        List<StandardJson> standards) {

    /** How many people are left out for a reason. */
    public record ExclusionJson(String reason, int people) {}

    /** A level, and whether it is reached. */
    public record LevelJson(int number, String title, String meaning, boolean attained) {}

    /** A standard as its criteria say. */
    public record StandardJson(String number, String title, int level, String status, List<VerdictJson> criteria) {}

    /**
     * People of the scope, as far as they are told of.
     *
     * @param inScope {@code null} if not told
     * @param leftOut {@code null} if not told
     * @param exclusions {@code null} if not told
     */
    public record PeopleJson(Integer inScope, Integer leftOut, List<ExclusionJson> exclusions) {

        public static final PeopleJson NOT_TOLD = new PeopleJson(null, null, null);
    }

    /** What the user may do. */
    public record RightsJson(boolean mayWrite, boolean mayNameTeam) {}

    /** Writes what a report says of a scope, or would say. */
    public static AttainmentJson of(
            AttainmentScopeJson scope,
            AttainmentReport report,
            Attained attained,
            PeopleJson people,
            List<String> switchedOff,
            RightsJson rights,
            TargetJson target,
            List<StandardJson> standards) {
        List<Level> levels = report.catalogue().levels();
        return new AttainmentJson(
                Versions.API,
                scope,
                attained.day().toString(),
                report.asAt().toString(),
                report.isReconstructed(),
                attained.level(),
                attained.weakest(),
                attained.level() + 1 < levels.size() ? attained.level() + 1 : null,
                people.inScope() == null,
                people.inScope(),
                people.leftOut(),
                people.exclusions(),
                switchedOff,
                rights.mayWrite(),
                rights.mayNameTeam(),
                report.policy().from().toString(),
                target,
                levels.stream()
                        .map(level -> new LevelJson(
                                level.number(), level.title(), level.meaning(), level.number() <= attained.level()))
                        .toList(),
                standards);
    }
}
