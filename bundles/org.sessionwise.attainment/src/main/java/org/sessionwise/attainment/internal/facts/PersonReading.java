package org.sessionwise.attainment.internal.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sessionwise.api.evidence.PersonRecord;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.attainment.Exclusion;
import org.sessionwise.domain.attainment.PersonFact;
import org.sessionwise.domain.attainment.PersonFacts;
import org.sessionwise.domain.plan.Dispute;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.Signature;
import org.sessionwise.host.spi.StaffMember;

/** Puts together what is known of one person on a day. */
final class PersonReading {

    private static final Exclusion TRAINING =
            new Exclusion(Exclusion.Kind.IN_TRAINING, "In training, as the rostering system's staff record says");

    private PersonReading() {}

    /**
     * Returns what holds on a day.
     *
     * @param moment records that were written later, or had been taken back by then, do not count
     */
    static PersonFacts of(StaffMember member, Standing standing, LocalDate day, Instant moment) {
        Set<PersonFact> facts = PlanFacts.of(plansKnown(standing, day), day, standing.teamObjectives());
        if (standing.agreesPlans()) {
            facts.add(PersonFact.AGREES_PLANS);
        }
        if (standing.reconciled()) {
            facts.add(PersonFact.RECONCILED);
        }
        PersonFacts person =
                PersonFacts.of(member.id(), member.department(), member.team(), member.professionalGroup(), facts);
        Optional<DateRange> active = ActiveDays.around(day, standing.plans());
        Optional<DateRange> trained = trained(standing.records(), day, moment);
        Optional<Exclusion> exclusion = exclusion(member, standing.records(), day, moment);
        person = active.map(person::active).orElse(person);
        person = trained.map(person::trained).orElse(person);
        return exclusion.map(person::excluded).orElse(person);
    }

    private static List<JobPlanVersion> plansKnown(Standing standing, LocalDate day) {
        return standing.dayIsOver()
                ? standing.plans().stream()
                        .filter(version -> !firstDated(version).isAfter(day))
                        .toList()
                : standing.plans();
    }

    /** Returns the first day of which any plan of anybody says anything; the given day if that is earlier. */
    static LocalDate firstDated(Collection<List<JobPlanVersion>> plans, LocalDate day) {
        return plans.stream()
                .flatMap(List::stream)
                .map(PersonReading::firstDated)
                .filter(first -> first.isBefore(day))
                .min(Comparator.naturalOrder())
                .orElse(day);
    }

    /** Returns the earliest day on which anything is said to have been done about a version, or to begin by it. */
    private static LocalDate firstDated(JobPlanVersion version) {
        Stream<LocalDate> dated =
                Stream.of(version.reviewedOn(), version.approvedOn()).flatMap(Optional::stream);
        Stream<LocalDate> signed = version.life().signatures().stream().map(Signature::on);
        Stream<LocalDate> disputed = version.life().disputes().stream().map(Dispute::opened);
        return Stream.of(dated, signed, disputed)
                .flatMap(Function.identity())
                .filter(day -> day.isBefore(version.inForce().from()))
                .min(Comparator.naturalOrder())
                .orElse(version.inForce().from());
    }

    private static Optional<Exclusion> exclusion(
            StaffMember member, List<PersonRecord> records, LocalDate day, Instant moment) {
        return member.inTraining()
                ? Optional.of(TRAINING)
                : first(records, PersonRecord.Kind.SINGLE_AREA, day, moment)
                        .map(record -> new Exclusion(Exclusion.Kind.SINGLE_AREA, record.reason()))
                        .or(() -> first(records, PersonRecord.Kind.LEFT_OUT, day, moment)
                                .map(record -> new Exclusion(Exclusion.Kind.POLICY, record.reason())));
    }

    private static Optional<PersonRecord> first(
            List<PersonRecord> records, PersonRecord.Kind kind, LocalDate day, Instant moment) {
        return records.stream()
                .filter(record -> record.kind() == kind && record.counts(day, moment))
                .findFirst();
    }

    /** Returns the training that holds longest on the day, or else what held last before. */
    private static Optional<DateRange> trained(List<PersonRecord> records, LocalDate day, Instant moment) {
        return records.stream()
                .filter(record -> record.kind() == PersonRecord.Kind.TRAINED && isKnown(record, moment))
                .map(PersonRecord::days)
                .filter(days -> !days.from().isAfter(day))
                .max(Comparator.comparing(DateRange::until));
    }

    private static boolean isKnown(PersonRecord record, Instant moment) {
        return record.counts(record.days().from(), moment);
    }
}
