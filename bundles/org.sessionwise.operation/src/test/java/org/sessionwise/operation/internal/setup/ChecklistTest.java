package org.sessionwise.operation.internal.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.capability.Capabilities;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.api.operation.SetupItem;
import org.sessionwise.api.plan.DutyMapping;
import org.sessionwise.api.plan.JobPlanPulls;
import org.sessionwise.api.plan.JobPlanRegister;
import org.sessionwise.api.plan.PlanSource;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.domain.contract.ContractCatalogue;
import org.sessionwise.domain.plan.Contract;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.PersonReference;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.RosterSessionSource;
import org.sessionwise.host.spi.RosterWeek;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.identity.AccessScope;
import org.sessionwise.host.spi.identity.HostUser;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.operation.internal.part.HostParts;
import org.sessionwise.operation.internal.part.PlanParts;

/** The items of the first run, from what is there. */
class ChecklistTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final DepartmentId GASTRO = new DepartmentId("gastro");
    private static final StaffId AMY = new StaffId("a1");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final List<StaffMember> people = new ArrayList<>();
    private final List<JobPlanVersion> plans = new ArrayList<>();
    private final List<RosterWeek> weeks = new ArrayList<>();
    private final List<HostUser> users = new ArrayList<>();
    private final List<PlanSource> sources = new ArrayList<>();
    private final Set<Capability> on = EnumSet.noneOf(Capability.class);
    private boolean down;

    @Test
    void anEmptyTrustHasEverythingToDo() {
        assertEquals("DONE", state("nation"));
        assertEquals("TO_DO", state("scope"));
        assertEquals("TO_DO", state("calendar"));
        assertEquals("TO_DO", state("roles"));
        assertEquals("NOT_KNOWN", state("access"));
        assertEquals("TO_DO imports", where("source"));
        assertEquals("TO_DO imports", where("firstPull"));
        assertEquals("NOT_KNOWN", state("planYear"));
        assertEquals("NOT_KNOWN", state("contracts"));
        assertEquals("NOT_KNOWN", state("mapping"));
        assertEquals("TO_DO administration gastro", where("capabilities"));
    }

    @Test
    void aTrustThatIsSetUpHasNothingToDo() {
        people.add(amy().lineManager(new StaffId("a2"))
                .professionalGroup("consultants")
                .build());
        plans.add(plan("CONSULTANT_2003_ENGLAND"));
        weeks.add(RosterWeek.of(LocalDate.of(2026, 2, 23), RosterWeek.State.FINALISED));
        users.add(HostUser.of("u", "", Set.of(Permission.values()), AccessScope.nobody()));
        sources.add(PlanSource.of("feed", "The feed").freshAsOf(NOON));
        on.add(Capability.ENTITLEMENT);

        for (SetupItem item : items()) {
            boolean noActivities = item.id().equals("mapping");
            assertEquals(
                    noActivities ? SetupItem.State.NOT_KNOWN : SetupItem.State.DONE, item.state(), item.toString());
        }
        assertEquals(11, items().size());
    }

    @Test
    void whatIsMissingInPlansIsSaidWithItsScreen() {
        people.add(amy().build());
        plans.add(plan("HOUSE_RULES"));

        assertEquals("ATTENTION contracts", where("contracts"));
        assertTrue(says("contracts").contains("HOUSE_RULES"));
        assertTrue(says("planYear").startsWith("Plan years begin on 1 April in 1 plan"), says("planYear"));
        assertEquals("ATTENTION administration", where("scope"));
        assertEquals("ATTENTION administration", where("access"));
    }

    @Test
    void weeksThatNobodyFinalisedDeliverNothing() {
        weeks.add(RosterWeek.of(LocalDate.of(2026, 2, 23), RosterWeek.State.PUBLISHED));

        assertEquals("ATTENTION", state("calendar"));
        assertTrue(says("calendar").contains("Of 17 department weeks around today, 1 are set up and 0 are finalised."));
    }

    @Test
    void aHostThatIsDownLeavesWhatItDoesNotConcern() {
        down = true;
        sources.add(PlanSource.of("feed", "The feed").freshAsOf(NOON));

        assertEquals("NOT_KNOWN", state("nation"));
        assertEquals("NOT_KNOWN", state("capabilities"));
        assertEquals("DONE", state("source"));
    }

    private static StaffMember.Builder amy() {
        return StaffMember.builder(AMY, GASTRO, new TeamId("red"), "Amy");
    }

    private static JobPlanVersion plan(String contract) {
        return JobPlanVersion.builder(
                        new JobPlanId("P1"),
                        1,
                        new PersonReference(Optional.of("20"), Optional.empty()),
                        new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)))
                .zone(LONDON)
                .nation(Nation.ENGLAND_AND_WALES)
                .contract(Contract.inHours(contract))
                .build();
    }

    private String state(String id) {
        return item(id).state().name();
    }

    private String where(String id) {
        SetupItem item = item(id);
        return item.state() + " " + item.place().orElseThrow().tab()
                + item.place()
                        .get()
                        .department()
                        .map(department -> " " + department)
                        .orElse("");
    }

    private String says(String id) {
        return item(id).says();
    }

    private SetupItem item(String id) {
        return items().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private List<SetupItem> items() {
        RosterHost product = answering(
                RosterHost.class,
                Map.of(
                        "title",
                        "Rota",
                        "zone",
                        LONDON,
                        "nation",
                        Nation.ENGLAND_AND_WALES,
                        "features",
                        Set.of(RosterHost.Feature.FINALISED_WEEKS)));
        Object departments =
                down ? new HostUnavailableException("down") : List.of(Department.of(GASTRO, "Gastroenterology"));
        HostParts host = new HostParts(
                List.of(product),
                List.of(),
                answering(StaffDirectory.class, Map.of("departments", departments, "staff", people)),
                answering(RosterSessionSource.class, Map.of("weeks", weeks)),
                () -> users);
        PlanParts parts = new PlanParts()
                .and(
                        answering(JobPlanPulls.class, Map.of("sources", sources, "recent", List.of())),
                        answering(
                                JobPlanRegister.class,
                                Map.of("plans", Map.of(AMY, plans), "dutyMapping", new DutyMapping(Map.of()))),
                        null)
                .and(ContractCatalogue::published, answering(Capabilities.class, Map.of("enabled", on)), null);
        return new Checklist(host, parts, Clock.fixed(NOON, ZoneOffset.UTC)).items(Set.of(GASTRO));
    }

    /** A service that gives, or throws, what stands for the name of the method. */
    private static <T> T answering(Class<T> service, Map<String, Object> answers) {
        return service.cast(Proxy.newProxyInstance(
                service.getClassLoader(), new Class<?>[] {service}, (proxy, method, arguments) -> {
                    Object answer = answers.get(method.getName());
                    if (answer instanceof Throwable failure) {
                        throw failure;
                    }
                    return answer;
                }));
    }
}
