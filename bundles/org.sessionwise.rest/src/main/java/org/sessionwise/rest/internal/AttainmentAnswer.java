package org.sessionwise.rest.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sessionwise.api.attainment.AttainmentReport;
import org.sessionwise.api.attainment.Target;
import org.sessionwise.domain.attainment.Attained;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.Level;
import org.sessionwise.domain.attainment.Standard;
import org.sessionwise.domain.attainment.Status;
import org.sessionwise.domain.attainment.Verdict;
import org.sessionwise.rest.internal.json.AttainmentJson;
import org.sessionwise.rest.internal.json.CamelCase;
import org.sessionwise.rest.internal.json.TargetJson;
import org.sessionwise.rest.internal.json.VerdictJson;

/** Writes how far a scope has come, as a user may know it. */
final class AttainmentAnswer {

    private final ScopeSight sight;
    private final AttainmentReport report;
    private final SmallGroups groups;

    AttainmentAnswer(ScopeSight sight, AttainmentReport report, SmallGroups groups) {
        this.sight = sight;
        this.report = report;
        this.groups = groups;
    }

    /**
     * Writes it.
     *
     * @param attained what the report says, or what it would say
     * @param switchedOff names of the departments
     */
    AttainmentJson of(
            Attained attained, Optional<Target> target, List<String> switchedOff, AttainmentJson.RightsJson rights) {
        boolean told = groups.tells(sight, attained.people());
        AttainmentJson.PeopleJson people = told ? people(attained) : AttainmentJson.PeopleJson.NOT_TOLD;
        return AttainmentJson.of(
                sight.json(),
                report,
                attained,
                people,
                switchedOff,
                rights,
                target.map(TargetJson::of).orElse(null),
                standards(attained, told));
    }

    /** How many are left out is told of the trust alone, and not where a reason is that of a few: parts can be subtracted. */
    private AttainmentJson.PeopleJson people(Attained attained) {
        boolean many = sight.scope().equals(AttainmentScope.trust())
                && report.exclusions().values().stream().allMatch(groups::isEnough);
        if (!sight.seesAll() && !many) {
            return new AttainmentJson.PeopleJson(attained.people(), null, null);
        }
        List<AttainmentJson.ExclusionJson> exclusions = new ArrayList<>();
        new TreeMap<>(report.exclusions())
                .forEach((reason, people) -> exclusions.add(new AttainmentJson.ExclusionJson(reason, people)));
        return new AttainmentJson.PeopleJson(attained.people(), attained.excluded(), exclusions);
    }

    private List<AttainmentJson.StandardJson> standards(Attained attained, boolean told) {
        Map<String, Status> statuses = new HashMap<>();
        attained.standards().forEach(one -> statuses.put(one.number(), one.status()));
        List<AttainmentJson.StandardJson> standards = new ArrayList<>();
        for (Level level : report.catalogue().levels()) {
            for (Standard standard : level.standards()) {
                standards.add(new AttainmentJson.StandardJson(
                        standard.number(),
                        standard.title(),
                        level.number(),
                        CamelCase.of(statuses.getOrDefault(standard.number(), Status.NOT_ASSESSED)),
                        criteria(standard, attained, told)));
            }
        }
        return standards;
    }

    private List<VerdictJson> criteria(Standard standard, Attained attained, boolean told) {
        List<VerdictJson> criteria = new ArrayList<>();
        for (Criterion criterion : standard.criteria()) {
            Verdict verdict = attained.verdicts().get(criterion.id());
            if (verdict != null) {
                criteria.add(VerdictJson.of(criterion, groups.told(sight, told, criterion, verdict)));
            }
        }
        return criteria;
    }
}
