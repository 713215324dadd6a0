package org.sessionwise.teamplan.internal.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessionwise.teamplan.internal.check.Plans.DAY;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.teamplan.Consistency;
import org.sessionwise.api.teamplan.Consistency.Comparison;
import org.sessionwise.api.teamplan.Consistency.Measure;
import org.sessionwise.api.teamplan.Consistency.Outlier;
import org.sessionwise.api.teamplan.Consistency.Spread;
import org.sessionwise.api.teamplan.Consistency.Values;
import org.sessionwise.api.teamplan.TeamMember;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.JobPlanVersion;

class ConsistencyChecksTest {

    private final List<TeamMember> members = new ArrayList<>();
    private final Map<StaffId, JobPlanVersion> plans = new HashMap<>();

    @Test
    void quartilesAreExact() {
        IntStream.of(10, 11, 12, 30).forEach(patients -> add("red", "Doctors", Plans.clinicOf(1, patients)));

        Spread spread = output(everybody()).department();

        assertEquals(
                Optional.of(new Values(
                        Fraction.of(10),
                        new Fraction(43, 4),
                        new Fraction(23, 2),
                        new Fraction(33, 2),
                        Fraction.of(30))),
                spread.values());
        assertEquals(List.of(new Outlier(new StaffId("p3"), Fraction.of(30))), spread.outliers());
    }

    @Test
    void programmedActivitiesAreComparedByCategory() {
        add("red", "Doctors", Plans.clinicOf(1, 12), Plans.supporting("CPD", 120));
        add("red", "Doctors", Plans.clinicOf(2, 12));

        List<Comparison> weeks = compare(everybody()).comparisons().stream()
                .filter(one -> one.measure() == Measure.PA_A_WEEK)
                .toList();

        assertEquals(
                List.of("ANR", "DCC", "EXT", "SPA"),
                weeks.stream().map(Comparison::of).toList());
        Values clinical = weeks.get(1).department().values().orElseThrow();
        assertEquals(List.of(new Fraction(1, 2), Fraction.of(1)), List.of(clinical.least(), clinical.most()));
        assertEquals(
                new Fraction(1, 4),
                weeks.get(3).department().values().orElseThrow().median());
    }

    @Test
    void onlyLikeRolesAreCompared() {
        add("red", "Doctors", Plans.clinicOf(1, 12));
        add("red", "Nurses", Plans.clinicOf(1, 8));

        List<Comparison> outputs = outputs(everybody());

        assertEquals(
                List.of("Doctors", "Nurses"),
                outputs.stream().map(Comparison::group).toList());
        assertEquals(1, outputs.get(0).department().people());
    }

    @Test
    void teamsStandBesideTheDepartment() {
        add("red", "Doctors", Plans.clinicOf(1, 12));
        add("blue", "Doctors", Plans.clinicOf(1, 8));

        Comparison comparison = output(everybody());

        assertEquals(2, comparison.department().people());
        assertEquals(
                List.of("blue", "red"),
                comparison.teams().stream().map(one -> one.team().value()).toList());
    }

    @Test
    void ofFewerThanEightOthersNothingIsTold() {
        IntStream.range(0, 8).forEach(i -> add("red", "Doctors", Plans.clinicOf(1, 10)));
        IntStream.range(0, 7).forEach(i -> add("blue", "Doctors", Plans.clinicOf(1, 10 + i)));
        Set<StaffId> red = members.stream()
                .filter(member -> member.team().value().equals("red"))
                .map(TeamMember::staff)
                .collect(Collectors.toSet());

        Comparison seen = output(red);

        assertEquals(Spread.SUPPRESSED, seen.department(), "7 others would stand out of 15");
        assertEquals(Spread.SUPPRESSED, seen.teams().get(0).spread());
        assertEquals(8, seen.teams().get(1).spread().people());
        assertTrue(output(Set.of()).teams().get(1).spread().values().isPresent(), "8 strangers are enough");
    }

    @Test
    void outliersOutOfSightAreNotNamed() {
        IntStream.range(0, 9).forEach(i -> add("red", "Doctors", Plans.clinicOf(1, i == 8 ? 90 : 10)));

        assertEquals(1, output(everybody()).department().outliers().size());
        assertEquals(List.of(), output(Set.of()).department().outliers());
    }

    private void add(String team, String group, Activity... activities) {
        StaffId staff = new StaffId("p" + members.size());
        members.add(new TeamMember(staff, new TeamId(team), group));
        plans.put(staff, Plans.plan(staff, activities));
    }

    private Set<StaffId> everybody() {
        return plans.keySet();
    }

    private Consistency compare(Set<StaffId> visible) {
        return new ConsistencyChecks(Plans.ruling(plans), visible, 8).compare(members, DAY);
    }

    private List<Comparison> outputs(Set<StaffId> visible) {
        return compare(visible).comparisons().stream()
                .filter(one -> one.measure() == Measure.OUTPUT_PER_SESSION)
                .toList();
    }

    private Comparison output(Set<StaffId> visible) {
        return outputs(visible).get(0);
    }
}
