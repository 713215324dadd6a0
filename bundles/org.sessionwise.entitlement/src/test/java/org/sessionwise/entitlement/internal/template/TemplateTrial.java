package org.sessionwise.entitlement.internal.template;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.CapabilityState;
import org.sessionwise.api.entitlement.ApplyResult;
import org.sessionwise.api.entitlement.Decisions;
import org.sessionwise.api.entitlement.ProposedChange;
import org.sessionwise.api.entitlement.ProposedChange.Kind;
import org.sessionwise.api.entitlement.TemplateProposal;
import org.sessionwise.api.plan.DutyMapping;
import org.sessionwise.api.plan.JobPlanRegister;
import org.sessionwise.database.EmbeddedDatabase;
import org.sessionwise.database.trial.TrialDatabase;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.entitlement.internal.fakes.MemoryAudit;
import org.sessionwise.entitlement.internal.fakes.MemoryHost;
import org.sessionwise.entitlement.internal.fakes.Plans;
import org.sessionwise.entitlement.internal.host.HostAccess;
import org.sessionwise.entitlement.internal.plan.DutyTable;
import org.sessionwise.entitlement.internal.plan.PlanListeners;
import org.sessionwise.entitlement.internal.store.EntitlementStore;
import org.sessionwise.host.spi.TemplateSlot;

/** One department with a template of four weeks, a real database, and plans that tests set directly. */
abstract class TemplateTrial {

    static final Actor COORDINATOR = new Actor("coordinator");
    static final LocalDate AS_OF = LocalDate.of(2026, 4, 1);
    static final Map<ActivityCode, DutyCode> DEFAULTS = Map.of(
            new ActivityCode("CLINIC"), new DutyCode("CL"),
            new ActivityCode("THEATRE"), new DutyCode("TH"),
            new ActivityCode("SPA"), new DutyCode("SP"));

    @TempDir
    Path directory;

    final MemoryHost host = new MemoryHost();
    final StaffId amy = host.hire("amy", "101", "");
    final StaffId ben = host.hire("ben", "102", "");
    final Map<StaffId, List<JobPlanVersion>> plans = new HashMap<>();
    EmbeddedDatabase database;
    MemoryAudit audit;
    EntitlementStore store;
    HostAccess access;
    PlanListeners listeners;
    Instant now = Instant.parse("2026-04-01T12:00:00Z");
    Clock clock;
    TemplateWriter writer;
    CapabilityState covered = CapabilityState.on();
    DepartmentEntitlement entitlement;

    @BeforeEach
    void open() {
        database = EmbeddedDatabase.of(TrialDatabase.settings(directory));
        audit = new MemoryAudit(database);
        store = new EntitlementStore(database);
        access = host.access();
        listeners = new PlanListeners();
        start();
    }

    /** Starts the capability anew, as after a restart that took two minutes. */
    void start() {
        now = now.plusSeconds(120);
        clock = Clock.fixed(now, ZoneOffset.UTC);
        writer = new TemplateWriter(store, audit, access, clock, Duration.ofSeconds(15));
        entitlement = node(writer, access);
    }

    /** Another node on the same database and host, where it is so much later and nobody waits long for a turn. */
    DepartmentEntitlement anotherNode(Duration later) {
        Clock there = Clock.offset(clock, later);
        return node(new TemplateWriter(store, audit, access, there, Duration.ofMillis(50)), access);
    }

    private DepartmentEntitlement node(TemplateWriter itsWriter, HostAccess itsHost) {
        return new DepartmentEntitlement(
                MemoryHost.DEPARTMENT,
                DEFAULTS,
                covered,
                new Services(store, audit, itsHost, register(), listeners, itsWriter),
                clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private JobPlanRegister register() {
        return new JobPlanRegister() {
            @Override
            public Map<StaffId, List<JobPlanVersion>> known(Set<StaffId> staff) {
                return plans(staff, new DateRange(LocalDate.EPOCH, DateRange.OPEN_END));
            }

            @Override
            public Map<StaffId, List<JobPlanVersion>> plans(Set<StaffId> staff, DateRange range) {
                return plans.entrySet().stream()
                        .filter(entry -> staff.contains(entry.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().stream()
                                .filter(plan -> plan.inForce().overlaps(range))
                                .toList()));
            }

            @Override
            public DutyMapping dutyMapping(DepartmentId department) throws NoAnswerException {
                return store.read(connection -> new DutyTable(connection, department).mapping());
            }
        };
    }

    /** Gives Amy a version of her plan. */
    void amysPlan(int version, Activity... activities) {
        planOf(amy, version, activities);
    }

    void planOf(StaffId staff, int version, Activity... activities) {
        plans.put(staff, List.of(Plans.plan("JP-" + staff, version, "101", Plans.from("2026-01-05"), activities)));
    }

    TemplateSlot stands(StaffId staff, String duty, int week, DayOfWeek day, String start, String end) {
        return TemplateSlot.of(
                TemplateSlot.NEW, staff, new DutyCode(duty), week, day, LocalTime.parse(start), LocalTime.parse(end));
    }

    TemplateProposal propose() throws Exception {
        return entitlement.propose(MemoryHost.TEMPLATE, AS_OF);
    }

    /** Applies what is proposed now, with every decision a yes. */
    ApplyResult applyAll() throws Exception {
        TemplateProposal proposal = propose();
        Set<String> all = proposal.changes().stream().map(ProposedChange::key).collect(Collectors.toSet());
        return apply(proposal, all);
    }

    /** Applies what is proposed now, and decides nothing. */
    ApplyResult applyUndecided() throws Exception {
        return apply(propose(), Set.of());
    }

    ApplyResult apply(TemplateProposal seen, Set<String> accepted) throws Exception {
        return entitlement.apply(
                MemoryHost.TEMPLATE, AS_OF, seen.fingerprint(), Decisions.of(accepted, Set.of()), COORDINATOR);
    }

    /** What the template says, without keys. */
    List<String> content() {
        return host.slots.values().stream()
                .sorted(Slots.ORDER)
                .map(slot -> slot.staff() + ": " + Slots.words(slot))
                .toList();
    }

    /** What we know to have written, without the ids of applications. */
    List<String> provenance() throws Exception {
        List<String> known = new ArrayList<>();
        for (Origin origin : store.read(connection -> new ProvenanceTable(connection, MemoryHost.TEMPLATE).all())) {
            known.add(origin.written().staff() + ": " + Slots.words(origin.written()) + " by "
                    + origin.provenance().plan() + " version "
                    + origin.provenance().version() + " "
                    + origin.provenance().activity() + " at " + origin.slotId());
        }
        known.sort(Comparator.naturalOrder());
        return known;
    }

    static Set<Kind> kinds(TemplateProposal proposal) {
        return proposal.changes().stream().map(ProposedChange::kind).collect(Collectors.toSet());
    }

    static ProposedChange only(TemplateProposal proposal, Kind kind) {
        List<ProposedChange> found = proposal.changes().stream()
                .filter(change -> change.kind() == kind)
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("expected one " + kind + " in " + proposal.changes());
        }
        return found.get(0);
    }
}
