package org.example.acme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.host.spi.Cancellation;
import org.sessionwise.host.spi.DutySource;
import org.sessionwise.host.spi.RosterChangeListener;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterSession.Status;
import org.sessionwise.host.spi.RosterSessionSource;
import org.sessionwise.host.spi.RosterTemplateSource;
import org.sessionwise.host.spi.RosterTemplateTarget;
import org.sessionwise.host.spi.RosterWeek;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.TemplateEdit;
import org.sessionwise.host.spi.TemplateSlot;
import org.sessionwise.host.spi.Unavailability;
import org.sessionwise.host.spi.UnavailabilitySource;
import org.sessionwise.host.spi.identity.AccessScope;
import org.sessionwise.host.spi.identity.HostIdentity;
import org.sessionwise.host.spi.identity.HostRequest;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.tck.HostUnderTest;
import org.sessionwise.host.tck.SignedIn;

/** The example adapter on its made-up product, arranged for the kit. */
public class AcmeUnderTest extends HostUnderTest {

    private static final String PATTERN = "pattern-1";
    private static final Cancellation BY_WARD =
            Cancellation.by(Cancellation.By.TRUST).at(Instant.parse("2026-05-20T10:00:00Z"));

    /** The product itself. */
    protected final AcmeRota rota = new AcmeRota();

    private final AcmeTemplates templates = new AcmeTemplates(rota);
    private final AcmeStaff staff = new AcmeStaff(rota);
    private final AcmeRoster roster = new AcmeRoster(rota);
    private final AcmeChanges changes = new AcmeChanges(rota);

    public AcmeUnderTest() {
        rota.put(new AcmeRota.Person("p1", "w1", "Upper", "Zoe Zander"));
        rota.put(new AcmeRota.Person("p2", "w1", "Lower", "Amy Archer"));
        rota.put(new AcmeRota.Person("p3", "w1", "Upper", "Meg Miller"));
        rota.put(new AcmeRota.Person("p9", "w2", "Theatres", "Dan Dale"));
    }

    @Override
    public RosterHost rosterHost() {
        return new AcmeHost();
    }

    @Override
    public StaffDirectory staffDirectory() {
        return staff;
    }

    @Override
    public HostIdentity identity() {
        return new AcmeIdentity(rota);
    }

    @Override
    public DutySource dutySource() {
        return staff;
    }

    @Override
    public RosterSessionSource sessionSource() {
        return roster;
    }

    @Override
    public UnavailabilitySource unavailabilitySource() {
        return roster;
    }

    @Override
    public RosterTemplateSource templateSource() {
        return templates;
    }

    @Override
    public RosterTemplateTarget templateTarget() {
        return templates;
    }

    @Override
    public void listen(RosterChangeListener listener) {
        changes.bind(listener);
    }

    @Override
    public DepartmentId department() {
        return new DepartmentId("w1");
    }

    @Override
    public DepartmentId otherDepartment() {
        return new DepartmentId("w2");
    }

    @Override
    public List<StaffId> people() {
        return List.of(new StaffId("p1"), new StaffId("p2"), new StaffId("p3"));
    }

    @Override
    public List<DutyCode> duties() {
        return List.of(new DutyCode("CL"), new DutyCode("N"));
    }

    @Override
    public RosterSession roster(StaffId person, DutyCode duty, Period period, Status status) {
        SessionId id = new SessionId(UUID.randomUUID().toString());
        RosterSession session = RosterSession.of(id, person, duty, period, Status.ROSTERED);
        boolean off = status == Status.CANCELLED;
        return put(off ? session.cancelled(BY_WARD) : session, Set.of(person.value()), days(period));
    }

    @Override
    public RosterSession move(RosterSession session, StaffId person, Period period) {
        DateRange before = days(session.period());
        DateRange after = days(period);
        DateRange both = new DateRange(
                before.from().isBefore(after.from()) ? before.from() : after.from(),
                before.until().isAfter(after.until()) ? before.until() : after.until());
        Set<String> whom = person.equals(session.staff())
                ? Set.of(person.value())
                : Set.of(session.staff().value(), person.value());
        return put(
                RosterSession.of(session.id(), person, session.duty(), period, session.status())
                        .withOwner(session.owner().orElse(session.staff())),
                whom,
                both);
    }

    @Override
    public RosterSession callOff(RosterSession session, Cancellation.By by) {
        Cancellation cancellation = Cancellation.by(by).at(BY_WARD.at().orElseThrow());
        return put(session.cancelled(cancellation), Set.of(session.staff().value()), days(session.period()));
    }

    @Override
    public RosterSession giveTo(StaffId colleague, RosterSession session) {
        return move(session, colleague, session.period());
    }

    @Override
    public RosterSession workForTimeOffInLieu(RosterSession session) {
        throw lacks("Acme Rota does not know time off in lieu");
    }

    private RosterSession put(RosterSession session, Set<String> whom, DateRange days) {
        rota.put(new AcmeRota.Shift(
                session.id().value(),
                "w1",
                session.staff().value(),
                session.owner().orElse(session.staff()).value(),
                session.duty().value(),
                session.period().start(),
                session.period().end(),
                session.cancellation()
                        .map(off -> new AcmeRota.Off(
                                off.by() == Cancellation.By.TRUST, off.at().orElseThrow()))));
        LocalDate day = session.period().startDate(AcmeHost.ZONE);
        rota.putWeek(day.minusDays(day.getDayOfWeek().getValue() - 1L), true);
        rota.tell(new AcmeRota.Event("SESSIONS", "w1", whom, days.from(), days.until()));
        return session;
    }

    @Override
    public void setUpWeeks(LocalDate firstMonday, List<RosterWeek.State> states) {
        for (int week = 0; week < states.size(); week++) {
            rota.putWeek(firstMonday.plusWeeks(week), states.get(week) == RosterWeek.State.PUBLISHED);
        }
        rota.tell(new AcmeRota.Event("WEEKS", "w1", Set.of(), firstMonday, firstMonday.plusWeeks(states.size())));
    }

    @Override
    public Unavailability grantLeave(StaffId person, Period period, Unavailability.Kind kind) {
        away(person, period.start(), period.end(), true);
        DateRange days = days(period);
        rota.tell(new AcmeRota.Event("UNAVAILABILITY", "w1", Set.of(person.value()), days.from(), days.until()));
        return Unavailability.of(person, period, Unavailability.Kind.ANNUAL_LEAVE);
    }

    @Override
    public void grantDaysOff(StaffId person, LocalDate from, LocalDate until) {
        Period days = Period.of(new DateRange(from, until), AcmeHost.ZONE);
        away(person, days.start(), days.end(), true);
    }

    @Override
    public void requestLeave(StaffId person, Period period) {
        away(person, period.start(), period.end(), false);
    }

    private void away(StaffId person, Instant from, Instant until, boolean approved) {
        rota.put(new AcmeRota.Away(UUID.randomUUID().toString(), "w1", person.value(), from, until, approved));
    }

    @Override
    public String template(List<TemplateSlot> slots) {
        List<AcmeRota.Line> lines = slots.stream()
                .map(slot -> line(UUID.randomUUID().toString(), slot))
                .toList();
        rota.put(new AcmeRota.Pattern(PATTERN, "w1", 1, lines));
        return PATTERN;
    }

    @Override
    public void editByHand(String templateId, TemplateEdit edit) throws Exception {
        AcmeRota.Pattern pattern = rota.patterns().get(0);
        String key = edit.before().map(TemplateSlot::id).orElseGet(() -> UUID.randomUUID()
                .toString());
        List<AcmeRota.Line> lines = new ArrayList<>(pattern.lines());
        lines.removeIf(line -> line.id().equals(key));
        edit.after().ifPresent(slot -> lines.add(line(key, slot)));
        rota.save(templateId, pattern.revision(), lines);
        rota.tell(new AcmeRota.Event("TEMPLATE", "w1", Set.of(), LocalDate.of(2026, 1, 5), DateRange.OPEN_END));
    }

    private static AcmeRota.Line line(String key, TemplateSlot slot) {
        return new AcmeRota.Line(
                key, slot.staff().value(), slot.duty().value(), slot.week(), slot.day(), slot.start(), slot.end());
    }

    @Override
    public List<SignedIn> signIns() {
        rota.put("key-1", new AcmeRota.Login("cora", "token-1", false, "w1", ""));
        rota.put("key-2", new AcmeRota.Login("leo", "token-2", true, "w1", "Upper"));
        return List.of(
                new SignedIn(
                        Set.of(Permission.VIEW_GAPS, Permission.MANAGE_ENTITLEMENTS),
                        AccessScope.of(Set.of(department()), Set.of(), Set.of()),
                        request("key-1", "token-1"),
                        request("key-1", "")),
                new SignedIn(
                        Set.of(Permission.VIEW_GAPS),
                        AccessScope.of(Set.of(), Set.of(new TeamId("Upper")), Set.of()),
                        request("key-2", "token-2"),
                        request("key-2", "")));
    }

    private static Function<String, HostRequest> request(String cookie, String token) {
        return method -> new Request(method, Map.of("X-Acme-Token", token), Map.of("acme", cookie));
    }

    @Override
    public void cause(Trouble trouble) {
        if (trouble != Trouble.DOWN) {
            throw cannot("a product in memory neither hangs nor breaks off");
        }
        rota.reachable(false);
    }

    @Override
    public void mend() {
        rota.reachable(true);
    }

    @Override
    public String whyWithout(RosterHost.Feature feature) {
        return feature == RosterHost.Feature.UI_SLOTS
                ? "Acme Rota's pages take no panels"
                : "Acme Rota does not record what was worked";
    }

    @Override
    public void close() {
        changes.close();
    }

    private static DateRange days(Period period) {
        LocalDate last = period.end().minusNanos(1).atZone(AcmeHost.ZONE).toLocalDate();
        return new DateRange(period.startDate(AcmeHost.ZONE), last.plusDays(1));
    }

    /** A request as Acme Rota's pages send it. */
    private record Request(String method, Map<String, String> headers, Map<String, String> cookies)
            implements HostRequest {

        @Override
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }

        @Override
        public Optional<String> cookie(String name) {
            return Optional.ofNullable(cookies.get(name));
        }
    }
}
