package org.sessionwise.demo.internal.rota;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.sessionwise.demo.internal.rota.Rota.Doctor;
import org.sessionwise.demo.internal.trust.TrustDocument;
import org.sessionwise.demo.internal.trust.TrustDocument.Department;
import org.sessionwise.demo.internal.trust.TrustDocument.Duty;
import org.sessionwise.demo.internal.trust.TrustDocument.Staff;
import org.sessionwise.demo.internal.trust.TrustDocument.Team;
import org.sessionwise.demo.internal.trust.TrustDocument.Template;
import org.sessionwise.demo.internal.trust.Users;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.Contract;
import org.sessionwise.domain.plan.CycleSlot;
import org.sessionwise.domain.plan.HolidayRule;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.PersonReference;
import org.sessionwise.domain.plan.SystemOfRecord;
import org.sessionwise.domain.plan.Timing;

/** A real rota as a trust with one department, and each doctor's part of the cyclic pattern as a job plan. */
public final class RotaTrust {

    public static final String DEPARTMENT = "rota";
    public static final String TEMPLATE = "rota-cycle";
    private static final String TEAM = "rota-doctors";
    private static final List<String> TONES = List.of("a", "b", "c", "d", "e", "f");

    private final Rota rota;

    public RotaTrust(Rota rota) {
        this.rota = rota;
    }

    /** Returns the trust with an empty template, no weeks and no sessions: setting up is what is to be shown. */
    public TrustDocument document() {
        RotaSettings settings = rota.settings();
        List<Staff> staff = rota.doctors().stream().map(RotaTrust::member).toList();
        return new TrustDocument(
                TrustDocument.FORMAT,
                settings.from().plusDays(settings.days().days() / 2).toString(),
                settings.zone().getId(),
                "ENGLAND_AND_WALES",
                settings.name(),
                List.of(new Department(DEPARTMENT, settings.name())),
                List.of(new Team(TEAM, DEPARTMENT, "All doctors")),
                staff,
                Users.of(List.of(DEPARTMENT), List.of(DEPARTMENT), TEAM, staff.get(0), staff.get(1)),
                duties(),
                List.of(new Template(
                        TEMPLATE,
                        DEPARTMENT,
                        settings.cycleWeeks() + "-week cycle",
                        settings.cycleWeeks(),
                        settings.cycle().anchor().toString(),
                        List.of())),
                List.of(),
                List.of(),
                List.of());
    }

    private static Staff member(Doctor doctor) {
        return new Staff(
                doctor.key(),
                DEPARTMENT,
                TEAM,
                doctor.key().replace('_', ' '),
                doctor.key(),
                null,
                "Medical and dental",
                doctor.grade(),
                null,
                true);
    }

    private List<Duty> duties() {
        List<Duty> duties = new ArrayList<>();
        for (String code : rota.duties()) {
            String tone = TONES.get(duties.size() % TONES.size());
            duties.add(new Duty(
                    code,
                    code.replace('_', ' '),
                    abbreviation(code),
                    tone,
                    !rota.settings().offOnBankHolidays().contains(code)));
        }
        return duties;
    }

    /** Returns the first letter of the first and of the last word: {@code N1} for Night_1. */
    private static String abbreviation(String code) {
        String last = code.substring(code.lastIndexOf('_') + 1);
        return code.substring(0, 1) + last.substring(0, 1);
    }

    /** Returns one plan for each doctor, in the order of the file. */
    public List<JobPlanVersion> plans() {
        CyclicPattern pattern = new CyclicPattern(rota, BankHolidays.published());
        return IntStream.range(0, rota.doctors().size())
                .mapToObj(i -> plan(rota.doctors().get(i), pattern.of(i)))
                .toList();
    }

    private JobPlanVersion plan(Doctor doctor, SortedMap<String, List<CycleSlot>> pattern) {
        RotaSettings settings = rota.settings();
        List<Activity> activities = new ArrayList<>();
        pattern.forEach((duty, slots) -> activities.add(activity(duty, slots)));
        return JobPlanVersion.builder(
                        new JobPlanId("rota-" + doctor.key()),
                        1,
                        new PersonReference(Optional.of(doctor.key()), Optional.empty()),
                        settings.days())
                .systemOfRecord(SystemOfRecord.SPREADSHEET)
                .zone(settings.zone())
                .contract(Contract.inHours("DOCTOR_IN_TRAINING"))
                .activities(activities)
                .build();
    }

    private Activity activity(String duty, List<CycleSlot> slots) {
        boolean off = rota.settings().offOnBankHolidays().contains(duty);
        return Activity.of(
                new ActivityId(duty),
                new ActivityCode(duty),
                duty.replace('_', ' '),
                ActivityCategory.DCC,
                new Timing.Timetabled(rota.settings().cycle(), slots),
                off ? HolidayRule.FALLS_AWAY : HolidayRule.STAYS);
    }
}
