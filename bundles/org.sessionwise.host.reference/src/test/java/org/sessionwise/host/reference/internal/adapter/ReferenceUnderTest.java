package org.sessionwise.host.reference.internal.adapter;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.host.reference.internal.OpenHost;
import org.sessionwise.host.reference.internal.TestHost;
import org.sessionwise.host.reference.internal.account.SignIn;
import org.sessionwise.host.reference.internal.account.SignIns;
import org.sessionwise.host.reference.internal.rota.ChangeReason;
import org.sessionwise.host.reference.internal.rota.Leave;
import org.sessionwise.host.reference.internal.rota.PeriodBook;
import org.sessionwise.host.reference.internal.rota.SessionContent;
import org.sessionwise.host.reference.internal.store.RotaDatabase;
import org.sessionwise.host.reference.internal.trust.TrustImport;
import org.sessionwise.host.spi.Cancellation;
import org.sessionwise.host.spi.DutySource;
import org.sessionwise.host.spi.RosterChangeListener;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterSessionSource;
import org.sessionwise.host.spi.RosterSessionTarget;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.RosterTemplateSource;
import org.sessionwise.host.spi.RosterTemplateTarget;
import org.sessionwise.host.spi.RosterWeek;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.TemplateEdit;
import org.sessionwise.host.spi.TemplateSlot;
import org.sessionwise.host.spi.TemplateWriteResult;
import org.sessionwise.host.spi.Unavailability;
import org.sessionwise.host.spi.UnavailabilitySource;
import org.sessionwise.host.spi.identity.AccessScope;
import org.sessionwise.host.spi.identity.HostIdentity;
import org.sessionwise.host.spi.identity.HostRequest;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.identity.UserDirectory;
import org.sessionwise.host.tck.HostUnderTest;
import org.sessionwise.host.tck.SignedIn;

/** The reference host on a real database file, with the people of the small trust and an empty roster. */
final class ReferenceUnderTest extends HostUnderTest {

    private static final String ACTOR = "cora";
    private static final String SECOND = "ada";
    private static final Optional<ChangeReason> WHY = Optional.of(new ChangeReason(ChangeReason.Kind.CORRECTION, ""));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-18T12:00:00Z"), ZoneOffset.UTC);

    private final Path file;
    private final List<RosterChangeFeed> feeds = new ArrayList<>();
    private RotaDatabase database;
    private OpenHost host;

    ReferenceUnderTest(Path folder) throws Exception {
        file = folder.resolve("rota-host.db");
        database = RotaDatabase.open(file);
        new TrustImport(database, TestHost.PASSWORDS).bringIn(emptyTrust());
        host = OpenHost.of(database, TestHost.PASSWORDS, CLOCK).orElseThrow();
    }

    private static byte[] emptyTrust() throws Exception {
        ObjectMapper json = new ObjectMapper();
        ObjectNode trust = (ObjectNode) json.readTree(TestHost.trustJson());
        List.of("templates", "weeks", "sessions", "leave").forEach(trust::putArray);
        trust.putObject("periodRule") // each week is a period, so that single weeks can be published
                .put("anchor", "2026-06-01")
                .put("weeks", 1)
                .put("madeAhead", 8)
                .put("publishedAhead", 6);
        return json.writeValueAsBytes(trust);
    }

    @Override
    public RosterHost rosterHost() {
        return new ReferenceRosterHost(host);
    }

    @Override
    public StaffDirectory staffDirectory() {
        return new ReferenceStaffDirectory(host);
    }

    @Override
    public HostIdentity identity() {
        return new ReferenceIdentity(host);
    }

    @Override
    public UserDirectory userDirectory() {
        return new ReferenceUsers(host);
    }

    @Override
    public DutySource dutySource() {
        return new ReferenceDuties(host);
    }

    @Override
    public RosterSessionSource sessionSource() {
        return new ReferenceSessions(host);
    }

    @Override
    public UnavailabilitySource unavailabilitySource() {
        return new ReferenceUnavailability(host);
    }

    @Override
    public RosterTemplateSource templateSource() {
        return new ReferenceTemplates(host);
    }

    @Override
    public RosterTemplateTarget templateTarget() {
        return new ReferenceTemplates(host);
    }

    @Override
    public RosterSessionTarget sessionTarget() {
        return new ReferenceSessionTarget(host);
    }

    @Override
    public void listen(RosterChangeListener listener) {
        if (feeds.isEmpty()) {
            feeds.add(new RosterChangeFeed(host));
        }
        feeds.get(0).bind(listener);
    }

    @Override
    public DepartmentId department() {
        return TestHost.SURGERY;
    }

    @Override
    public DepartmentId otherDepartment() {
        return TestHost.ANAESTHETICS;
    }

    @Override
    public List<StaffId> people() {
        return List.of(TestHost.AMY, TestHost.BOB, TestHost.CAT);
    }

    @Override
    public List<DutyCode> duties() {
        return List.of(TestHost.CLINIC, TestHost.NIGHT);
    }

    @Override
    public RosterSession roster(StaffId staff, DutyCode duty, Period period, RosterSession.Status status) {
        setUpWeek(monday(period.startDate(zone())));
        SessionContent content = new SessionContent(staff, duty, period, status, Optional.of("no patients"), false);
        return ReferenceSessions.told(
                host.roster().assign(department(), content, WHY, ACTOR).session());
    }

    @Override
    public RosterSession move(RosterSession session, StaffId staff, Period period) {
        setUpWeek(monday(period.startDate(zone())));
        SessionContent content =
                new SessionContent(staff, session.duty(), period, session.status(), Optional.empty(), false);
        return ReferenceSessions.told(host.roster()
                .change(department(), session.id(), 1, content, WHY, ACTOR)
                .session());
    }

    @Override
    public RosterSession callOff(RosterSession session, Cancellation.By by) {
        Cancellation dayBefore = Cancellation.by(by).at(session.period().start().minus(Duration.ofDays(1)));
        return changed(session, RosterSession.Status.CANCELLED, false, Optional.of(dayBefore));
    }

    @Override
    public RosterSession giveTo(StaffId colleague, RosterSession session) {
        int version = session.owner().isEmpty() ? 1 : 2;
        return ReferenceSessions.told(host.roster()
                .giveTo(colleague, department(), session.id(), version, WHY, ACTOR)
                .session());
    }

    @Override
    public RosterSession workForTimeOffInLieu(RosterSession session) {
        return changed(session, session.status(), true, Optional.empty());
    }

    private RosterSession changed(
            RosterSession session, RosterSession.Status status, boolean inLieu, Optional<Cancellation> cancellation) {
        SessionContent content = new SessionContent(
                session.staff(),
                session.duty(),
                session.period(),
                status,
                Optional.of("no patients"),
                false,
                inLieu,
                cancellation);
        return ReferenceSessions.told(host.roster()
                .change(department(), session.id(), 1, content, WHY, ACTOR)
                .session());
    }

    @Override
    public void setUpWeeks(LocalDate firstMonday, List<RosterWeek.State> states) {
        for (int week = 0; week < states.size(); week++) {
            LocalDate monday = firstMonday.plusWeeks(week);
            setUpWeek(monday);
            if (states.get(week) != RosterWeek.State.DRAFT) {
                take(PeriodBook.Step.SUBMIT, monday, ACTOR);
                take(PeriodBook.Step.APPROVE, monday, SECOND);
                take(PeriodBook.Step.PUBLISH, monday, ACTOR);
            }
            if (states.get(week) == RosterWeek.State.FINALISED) {
                take(PeriodBook.Step.FINALISE, monday, ACTOR);
            }
        }
    }

    private void take(PeriodBook.Step step, LocalDate monday, String actor) {
        host.periods().take(step, department(), monday, "", actor);
    }

    private void setUpWeek(LocalDate monday) {
        host.setUp().setUp(department(), Optional.empty(), new DateRange(monday, monday.plusWeeks(1)), ACTOR);
    }

    @Override
    public Unavailability grantLeave(StaffId staff, Period period, Unavailability.Kind kind) {
        Leave leave = host.leave().ask(department(), staff, days(period), kind, ACTOR);
        Leave approved = host.leave().approve(department(), leave.id(), ACTOR);
        return Unavailability.of(staff, approved.period(), kind);
    }

    @Override
    public void grantDaysOff(StaffId staff, LocalDate from, LocalDate until) {
        Leave leave = host.leave()
                .ask(department(), staff, new DateRange(from, until), Unavailability.Kind.ANNUAL_LEAVE, ACTOR);
        host.leave().approve(department(), leave.id(), ACTOR);
    }

    @Override
    public void requestLeave(StaffId staff, Period period) {
        host.leave().ask(department(), staff, days(period), Unavailability.Kind.ANNUAL_LEAVE, ACTOR);
    }

    @Override
    public String template(List<TemplateSlot> slots) {
        RosterTemplate template = host.templates().create(department(), "Kit", 2, LocalDate.of(2026, 6, 1), ACTOR);
        edit(template.id(), slots.stream().map(TemplateEdit::add).toList());
        return template.id();
    }

    @Override
    public void editByHand(String templateId, TemplateEdit edit) {
        edit(templateId, List.of(edit));
    }

    private void edit(String templateId, List<TemplateEdit> edits) {
        String version = host.templates().template(templateId).orElseThrow().version();
        TemplateWriteResult result =
                host.templates().write(templateId, version, edits, ACTOR).orElseThrow();
        if (result.status() != TemplateWriteResult.Status.WRITTEN) {
            throw new IllegalStateException(result.reason());
        }
    }

    @Override
    public List<SignedIn> signIns() {
        return List.of(
                signIn(
                        "cora",
                        AccessScope.of(Set.of(TestHost.SURGERY), Set.of(), Set.of()),
                        Permission.VIEW_GAPS,
                        Permission.MANAGE_ENTITLEMENTS),
                signIn("leo", AccessScope.of(Set.of(), Set.of(new TeamId("upper")), Set.of()), Permission.VIEW_GAPS),
                signIn(
                        "ada",
                        AccessScope.of(Set.of(TestHost.SURGERY, TestHost.ANAESTHETICS), Set.of(), Set.of()),
                        Permission.values()));
    }

    private SignedIn signIn(String user, AccessScope scope, Permission... permissions) {
        SignIn signIn = host.signIns().signIn(user, user + "-secret", "192.0.2.1");
        Function<String, HostRequest> genuine =
                method -> new Request(method, signIn.key(), Map.of(SignIns.TOKEN_HEADER, signIn.token()));
        Function<String, HostRequest> forged = method -> new Request(method, signIn.key(), Map.of());
        return new SignedIn(Set.of(permissions), scope, genuine, forged);
    }

    @Override
    public void cause(Trouble trouble) {
        if (trouble != Trouble.DOWN) {
            throw cannot("an embedded database is there or it is not; its time limits have tests of their own");
        }
        database.close();
    }

    @Override
    public void mend() {
        database = RotaDatabase.open(file);
        host = OpenHost.of(database, TestHost.PASSWORDS, CLOCK).orElseThrow();
    }

    @Override
    public void close() {
        feeds.forEach(RosterChangeFeed::close);
        database.close();
    }

    private ZoneId zone() {
        return host.trust().zone();
    }

    private DateRange days(Period period) {
        LocalDate last = period.end().minusSeconds(1).atZone(zone()).toLocalDate();
        return new DateRange(period.startDate(zone()), last.plusDays(1));
    }

    private static LocalDate monday(LocalDate day) {
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }

    /** A request with the cookie of a sign-in. */
    private record Request(String method, String key, Map<String, String> headers) implements HostRequest {

        @Override
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }

        @Override
        public Optional<String> cookie(String name) {
            return name.equals(SignIns.COOKIE) ? Optional.of(key) : Optional.empty();
        }
    }
}
