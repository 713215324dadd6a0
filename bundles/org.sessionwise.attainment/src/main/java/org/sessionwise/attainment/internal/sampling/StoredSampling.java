package org.sessionwise.attainment.internal.sampling;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.evidence.EvidenceRefusedException;
import org.sessionwise.api.plan.JobPlanRegister;
import org.sessionwise.api.sampling.ConsistencySampling;
import org.sessionwise.api.sampling.Sample;
import org.sessionwise.api.sampling.SampledPlan;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.api.teamplan.TeamMember;
import org.sessionwise.attainment.internal.store.AttainmentStore;
import org.sessionwise.attainment.internal.trust.EvidenceListeners;
import org.sessionwise.attainment.internal.trust.TrustDay;
import org.sessionwise.database.Database;
import org.sessionwise.database.SqlWork;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.JobPlanVersion;

/** Samples in the database; there whether or not a department uses them. */
@Component(service = ConsistencySampling.class)
public final class StoredSampling implements ConsistencySampling {

    private static final Comparator<Sample> NEWEST_FIRST =
            Comparator.comparing(Sample::drawnAt).reversed().thenComparing(Sample::id);

    private final AttainmentStore store;
    private final AuditLog audit;
    private final JobPlanRegister register;
    private final EvidenceListeners listeners;
    private final TrustDay day;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    @Activate
    public StoredSampling(
            @Reference(name = "database") Database database,
            @Reference(name = "audit") AuditLog audit,
            @Reference(name = "register") JobPlanRegister register,
            @Reference(name = "listeners") EvidenceListeners listeners,
            @Reference(name = "day") TrustDay day) {
        this(database, audit, register, listeners, day, Clock.systemUTC());
    }

    StoredSampling(
            Database database,
            AuditLog audit,
            JobPlanRegister register,
            EvidenceListeners listeners,
            TrustDay day,
            Clock clock) {
        this.store = new AttainmentStore(database);
        this.audit = audit;
        this.register = register;
        this.listeners = listeners;
        this.day = day;
        this.clock = clock;
    }

    @Override
    public List<Sample> all() throws NoAnswerException {
        return store.read(connection -> new SampleTable(connection).then(Instant.MAX)).stream()
                .sorted(NEWEST_FIRST)
                .toList();
    }

    @Override
    public Optional<Sample> find(String id) throws NoAnswerException {
        return store.read(connection -> new SampleTable(connection).find(id));
    }

    @Override
    public Sample draw(Map<DepartmentId, List<TeamMember>> members, int perTeam, Optional<Long> seed, Actor actor)
            throws EvidenceRefusedException, NoAnswerException {
        FindingChecks.requirePerTeam(perTeam);
        Instant now = clock.instant();
        long used = seed.orElseGet(chance::nextLong);
        List<SampledPlan> plans = new Draw(ruling(members, day.of(now)), new SeededOrder(used), perTeam).of(members);
        FindingChecks.requireDrawable(plans);
        Sample sample = Sample.of(UUID.randomUUID().toString(), used, perTeam, plans, 1, actor, now, Optional.empty());
        store.write(connection -> {
            new SampleTable(connection).add(sample);
            audit.record(actor, "sample drawn", subject(sample.id()), plans.size() + " plans, seed " + used);
            return null;
        });
        listeners.tell();
        return sample;
    }

    @Override
    public Sample record(String id, int number, SampledPlan.Content content, long basedOn, Actor actor)
            throws EvidenceRefusedException, ChangedMeanwhileException, NoAnswerException {
        Sample before = open(id, basedOn);
        Instant now = clock.instant();
        new FindingChecks(day.of(now)).require(before, number, content);
        return write(id, basedOn, connection -> {
            new SampleTable(connection).addFinding(id, basedOn + 1, number, content, actor, now);
            audit.record(actor, "sample finding written", subject(id), "plan " + number + ", " + content.finding());
            return null;
        });
    }

    @Override
    public Sample close(String id, long basedOn, Actor actor)
            throws EvidenceRefusedException, ChangedMeanwhileException, NoAnswerException {
        FindingChecks.requireSettled(open(id, basedOn));
        Instant now = clock.instant();
        return write(id, basedOn, connection -> {
            new SampleTable(connection).close(id, basedOn + 1, actor, now);
            audit.record(actor, "sample closed", subject(id), "version " + (basedOn + 1));
            return null;
        });
    }

    /** Returns the sample that a write is based on, if nobody else wrote since and it is not closed. */
    private Sample open(String id, long basedOn)
            throws EvidenceRefusedException, ChangedMeanwhileException, NoAnswerException {
        Sample sample = find(id).orElseThrow(() -> new EvidenceRefusedException(
                "id", "A sample was expected; there is none of that key. Look at the list."));
        if (sample.version() != basedOn) {
            throw changed();
        }
        if (sample.closedAt().isPresent()) {
            throw new EvidenceRefusedException(
                    "id", "A sample that is open was expected; this one is closed. Draw a new one.");
        }
        return sample;
    }

    private Sample write(String id, long basedOn, SqlWork<Void> work)
            throws ChangedMeanwhileException, NoAnswerException {
        Optional<Sample> written = store.<Optional<Sample>>write(connection -> {
            SampleTable table = new SampleTable(connection);
            if (table.find(id).map(Sample::version).orElse(0L) != basedOn) {
                return Optional.empty();
            }
            work.run(connection);
            return table.find(id);
        });
        Sample sample = written.orElseThrow(StoredSampling::changed);
        listeners.tell();
        return sample;
    }

    private Map<StaffId, JobPlanVersion> ruling(Map<DepartmentId, List<TeamMember>> members, LocalDate today)
            throws NoAnswerException {
        Set<StaffId> staff = members.values().stream()
                .flatMap(List::stream)
                .map(TeamMember::staff)
                .collect(Collectors.toSet());
        Map<StaffId, JobPlanVersion> ruling = new TreeMap<>();
        register.plans(staff, new DateRange(today, today.plusDays(1)))
                .forEach((person, versions) -> ruling.put(person, versions.get(0)));
        return ruling;
    }

    private static String subject(String id) {
        return "sample " + id;
    }

    private static ChangedMeanwhileException changed() {
        return new ChangedMeanwhileException("Somebody else wrote about this sample meanwhile. Nothing was kept.");
    }
}
