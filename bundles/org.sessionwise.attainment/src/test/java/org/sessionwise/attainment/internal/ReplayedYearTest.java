package org.sessionwise.attainment.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.api.Actor;
import org.sessionwise.api.attainment.AttainmentPolicy;
import org.sessionwise.api.evidence.PersonRecord;
import org.sessionwise.api.teamplan.TeamPlan;
import org.sessionwise.database.EmbeddedDatabase;
import org.sessionwise.database.trial.TrialDatabase;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.CriterionId;
import org.sessionwise.domain.attainment.Evidence;
import org.sessionwise.domain.attainment.EvidenceKind;
import org.sessionwise.domain.attainment.Topics;
import org.sessionwise.domain.plan.JobPlanState;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.SystemOfRecord;
import org.sessionwise.host.spi.StaffMember;

/** A year in which something happens each day: what is said later of a day is what was said on that day. */
@Timeout(240)
class ReplayedYearTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final List<DepartmentId> DEPARTMENTS = List.of(MadeUpHost.HEART, MadeUpHost.LUNG);
    private static final List<TeamId> TEAMS = List.of(MadeUpHost.RED, MadeUpHost.BLUE);
    private static final List<String> GROUPS = List.of("Doctors", "Nurses");

    @TempDir
    private Path directory;

    private final Random random = new Random(20_260_101);
    private EmbeddedDatabase database;
    private MadeUpTrust trust;
    private int versions;
    private long policies;

    @BeforeEach
    void open() {
        database = EmbeddedDatabase.of(TrialDatabase.settings(directory));
        trust = new MadeUpTrust(database, FIRST + "T08:00:00Z");
        for (int i = 0; i < 40; i++) {
            hire("p" + i);
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsSaidLaterOfADayIsWhatWasSaidOnIt() throws Exception {
        Map<LocalDate, Map<String, String>> said = new TreeMap<>();
        for (LocalDate day = FIRST; day.isBefore(FIRST.plusYears(1)); day = day.plusDays(1)) {
            trust.clock.set(day + "T09:00:00Z");
            happen(day);
            happen(day);
            trust.attainment.desk().goRound(Duration.ofDays(1));
            if (day.plusDays(1).getDayOfMonth() == 1) {
                said.put(day, trust.told(day));
            }
        }
        trust.clock.set(FIRST.plusYears(1) + "T09:00:00Z");
        StoredAttainment restarted = trust.restarted(database);

        assertEquals(12, said.size());
        assertTrue(said.values().stream().distinct().count() > 10, "hardly anything happened");
        for (Map.Entry<LocalDate, Map<String, String>> month : said.entrySet()) {
            assertEquals(month.getValue(), trust.told(month.getKey()));
            assertEquals(month.getValue(), MadeUpTrust.told(restarted, month.getKey()));
            assertFalse(trust.attainment
                    .report(AttainmentScope.trust(), month.getKey())
                    .isReconstructed());
        }
        assertTrue(trust.attainment
                .report(AttainmentScope.trust(), FIRST.minusDays(1))
                .isReconstructed());
    }

    private void happen(LocalDate day) throws Exception {
        StaffId staff = someone();
        switch (random.nextInt(14)) {
            case 0 -> hire("h" + day + random.nextInt(1000));
            case 1 -> {
                DepartmentId left = trust.host.people.remove(staff).department();
                trust.staffChanged(left);
            }
            case 2 -> move(staff);
            case 3, 4, 5, 6 -> approve(staff, day);
            case 7 -> withdraw(staff);
            case 8 -> note(staff, day);
            case 9, 10 -> trust.evidence.put(evidence(day));
            case 11 -> agree(day);
            case 12 -> {
                trust.figures.get(department(staff)).known.add(staff);
                trust.notices.figuresChanged(department(staff), Set.of(staff));
            }
            default -> rare(day);
        }
        trust.notices.evidenceChanged();
    }

    private void rare(LocalDate day) throws Exception {
        if (random.nextInt(3) == 0) {
            trust.evidence.withdrawFirst();
        } else if (random.nextInt(3) == 0) {
            AttainmentPolicy policy = AttainmentPolicy.LOCAL_DEFAULT.with(
                    new CriterionId("1.3h"), "maximumMonths", 1 + random.nextInt(6));
            LocalDate from = day.plusDays(random.nextInt(60) - 30L);
            trust.attainment.save(from, policy, policies++, new Actor("amy"));
        }
    }

    private void hire(String id) {
        DepartmentId department = DEPARTMENTS.get(random.nextInt(2));
        StaffMember.Builder person =
                MadeUpHost.person(id, department, TEAMS.get(random.nextInt(2)), GROUPS.get(random.nextInt(2)));
        if (random.nextInt(5) == 0 && !trust.host.people.isEmpty()) {
            person.lineManager(someone());
        }
        trust.host.employ(person.inTraining(random.nextInt(8) == 0));
        trust.staffChanged(department);
    }

    private void move(StaffId staff) {
        StaffMember before = trust.host.people.get(staff);
        DepartmentId department = DEPARTMENTS.get(random.nextInt(2));
        trust.host.employ(
                MadeUpHost.person(staff.value(), department, TEAMS.get(random.nextInt(2)), before.professionalGroup()));
        trust.staffChanged(before.department());
        trust.staffChanged(department);
    }

    private void approve(StaffId staff, LocalDate day) {
        JobPlanVersion.Builder plan = MadeUpPlans.good(staff, ++versions, day.minusDays(random.nextInt(300)));
        if (random.nextInt(6) == 0) {
            plan.systemOfRecord(SystemOfRecord.PAPER);
        }
        trust.plans.approve(staff, plan.build());
        trust.plansChanged(staff);
    }

    private void withdraw(StaffId staff) {
        trust.plans.all.computeIfPresent(staff, (same, all) -> all.stream()
                .map(version ->
                        version.toBuilder().state(JobPlanState.WITHDRAWN).build())
                .toList());
        trust.plansChanged(staff);
    }

    private void note(StaffId staff, LocalDate day) {
        PersonRecord.Kind kind = PersonRecord.Kind.values()[random.nextInt(3)];
        PersonRecord record = trust.evidence.note(
                staff, kind, new DateRange(day.minusDays(5), day.plusDays(random.nextInt(200))), "ward only");
        if (random.nextInt(4) == 0) {
            trust.evidence.takeBack(record);
        }
    }

    private Evidence.Builder evidence(LocalDate day) {
        List<String> criteria = List.of("1.1a", "1.1b", "1.2b", "1.2c", "1.3b", "1.3c", "1.3h", "2.3a", "2.3c");
        EvidenceKind kind = List.of(EvidenceKind.DOCUMENT, EvidenceKind.POLICY, EvidenceKind.MEETING)
                .get(random.nextInt(3));
        return Evidence.of(
                        "e" + random.nextLong(),
                        kind,
                        AttainmentScope.trust(),
                        day.minusDays(random.nextInt(100)),
                        trust.clock.instant())
                .criteria(Set.of(new CriterionId(criteria.get(random.nextInt(criteria.size())))))
                .topics(Set.of(Topics.WORKFORCE_GROUP, "Doctors", "Nurses"))
                .attestation(new Evidence.Attestation("Accountable officer", "amy", day));
    }

    private void agree(LocalDate day) {
        int year = day.minusMonths(3).getYear() + random.nextInt(2);
        trust.teamPlans
                .get(DEPARTMENTS.get(random.nextInt(2)))
                .write(
                        TEAMS.get(random.nextInt(2)),
                        year,
                        day.minusDays(random.nextInt(50)),
                        random.nextInt(4) == 0 ? TeamPlan.State.DRAFT : TeamPlan.State.AGREED);
    }

    private StaffId someone() {
        List<StaffId> all = List.copyOf(trust.host.people.keySet());
        return all.get(random.nextInt(all.size()));
    }

    private DepartmentId department(StaffId staff) {
        return trust.host.people.get(staff).department();
    }
}
