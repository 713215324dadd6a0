package org.sessionwise.host.rotamap.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.host.rotamap.internal.RotaSettings.ReadPlan;
import org.sessionwise.host.rotamap.internal.wire.ApiSettings;
import org.sessionwise.host.rotamap.internal.wire.FakeSite;
import org.sessionwise.host.rotamap.internal.wire.FakeWaiting;
import org.sessionwise.host.rotamap.internal.wire.Password;
import org.sessionwise.host.rotamap.internal.wire.PublicApi;
import org.sessionwise.host.spi.Cancellation;
import org.sessionwise.host.spi.DutySource;
import org.sessionwise.host.spi.HostUnavailableException;
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
import org.sessionwise.host.spi.identity.HostIdentity;
import org.sessionwise.host.tck.HostUnderTest;
import org.sessionwise.host.tck.SignedIn;
import org.sessionwise.httpclient.StandaloneHttpFetcher;

/** The adapter on a site of our own, read again after each thing that is arranged there. */
final class RotamapUnderTest extends HostUnderTest {

    private static final String THEATRE = "Theatre 1";
    private static final List<String> NAMES = List.of("Dr Amy Archer", "Dr Zoe Zander");
    private static final Map<Duration, String> KINDS =
            Map.of(Duration.ofHours(4), "am", Duration.ofHours(12), "night", Duration.ofHours(11), "late-night");
    // Both changes of the clocks in 2026 are within the weeks that are read.
    private static final ReadPlan PLAN = new ReadPlan(12, 24, 12, Duration.ofMinutes(60), Duration.ofMinutes(240));
    private static final Clock JUNE = Clock.fixed(Instant.parse("2026-06-03T10:00:00Z"), ZoneOffset.UTC);

    private final FakeSite site = new FakeSite();
    private final StandaloneHttpFetcher http = new StandaloneHttpFetcher();
    private final FakeWaiting waiting = new FakeWaiting();
    private final RotaReading reading;
    private final OpenRota rota;
    private boolean dutyRostered;

    RotamapUnderTest() throws HostUnavailableException {
        RotaSettings settings = new RotaSettings(
                site.base(),
                Rota.DEPARTMENT,
                "Anaesthetics",
                Rota.LONDON,
                Nation.ENGLAND_AND_WALES,
                SessionTimes.of("am=08:00-12:00", "night=20:00-08:00", "late-night=21:00-08:00"),
                DutyFrom.LOCATION,
                Set.of("Off"),
                PLAN);
        ApiSettings api = new ApiSettings(
                ApiSettings.base(site.base()),
                FakeSite.USER,
                Password.of(FakeSite.PASSWORD, ""),
                Duration.ofSeconds(20),
                Duration.ofMinutes(20),
                50,
                Duration.ofSeconds(1),
                1_000_000);
        reading = new RotaReading(new PublicApi(http, api, waiting), settings, JUNE);
        rota = new OpenRota(settings, waiting);
        NAMES.forEach(name -> site.hasOff(name, "2026-04-06"));
        read();
    }

    private void read() throws HostUnavailableException {
        long began = waiting.nanoTime();
        rota.take(reading.read(done -> {}), began);
    }

    @Override
    public RosterHost rosterHost() {
        return new RotamapRosterHost(rota);
    }

    @Override
    public StaffDirectory staffDirectory() {
        return new RotamapStaffDirectory(rota);
    }

    @Override
    public HostIdentity identity() {
        throw lacks("the PublicAPI tells nothing of users; another bundle tells who is asking");
    }

    /** A duty is known once somebody is rostered to it: whoever asks for duties wants it so. */
    @Override
    public synchronized DutySource dutySource() {
        if (!dutyRostered) {
            dutyRostered = true;
            site.has(NAMES.get(0), "2026-06-01", "am", "08:00:00", THEATRE);
            try {
                read();
            } catch (HostUnavailableException e) {
                throw new IllegalStateException("the site was not in trouble", e);
            }
        }
        return new RotamapDuties(rota);
    }

    @Override
    public RosterSessionSource sessionSource() {
        return new RotamapSessions(rota);
    }

    @Override
    public UnavailabilitySource unavailabilitySource() {
        throw lacks("the format of the leave listing could not be read");
    }

    @Override
    public RosterTemplateSource templateSource() {
        throw lacks("the PublicAPI does not tell templates");
    }

    @Override
    public RosterTemplateTarget templateTarget() {
        throw lacks("the PublicAPI writes nothing");
    }

    @Override
    public DepartmentId department() {
        return Rota.DEPARTMENT;
    }

    @Override
    public DepartmentId otherDepartment() {
        throw lacks("an API account reads one department, and so does the adapter");
    }

    @Override
    public List<StaffId> people() {
        try {
            Map<StaffId, String> people = rota.picture().people();
            return NAMES.stream()
                    .map(name -> people.entrySet().stream()
                            .filter(person -> person.getValue().equals(name))
                            .findFirst()
                            .orElseThrow()
                            .getKey())
                    .toList();
        } catch (HostUnavailableException e) {
            throw new IllegalStateException("people are looked up before there is trouble", e);
        }
    }

    @Override
    public List<DutyCode> duties() {
        return List.of(new DutyCode(THEATRE));
    }

    @Override
    public RosterSession callOff(RosterSession session, Cancellation.By by) {
        throw lacks("the PublicAPI does not tell what was cancelled");
    }

    @Override
    public RosterSession giveTo(StaffId colleague, RosterSession session) {
        throw lacks("the PublicAPI tells who has a session now, and nobody who had it before");
    }

    @Override
    public RosterSession workForTimeOffInLieu(RosterSession session) {
        throw lacks("the PublicAPI does not tell what is worked for time off in lieu");
    }

    @Override
    public RosterSession roster(StaffId staff, DutyCode duty, Period period, Status status) throws Exception {
        if (status != Status.ROSTERED) {
            throw lacks("the PublicAPI tells neither what was worked nor what was cancelled");
        }
        ZonedDateTime start = period.start().atZone(Rota.LONDON);
        ZonedDateTime end = period.end().atZone(Rota.LONDON);
        String kind = KINDS.get(Duration.between(start.toLocalDateTime(), end.toLocalDateTime()));
        String name = rota.picture().people().get(staff);
        site.has(name, start.toLocalDate().toString(), kind, start.toLocalTime().toString(), duty.value());
        read();
        return rota.picture().sessions(period).stream()
                .filter(one -> one.staff().equals(staff) && one.period().equals(period))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public RosterSession move(RosterSession session, StaffId staff, Period period) {
        throw lacks("the PublicAPI gives sessions no key: one that is moved is another one");
    }

    @Override
    public void setUpWeeks(LocalDate firstMonday, List<RosterWeek.State> states) {
        throw lacks("the PublicAPI does not tell how far a week is: one with sessions counts as published");
    }

    @Override
    public Unavailability grantLeave(StaffId staff, Period period, Unavailability.Kind kind) {
        throw lacks("the format of the leave listing could not be read");
    }

    @Override
    public void grantDaysOff(StaffId staff, LocalDate from, LocalDate until) {
        throw lacks("the format of the leave listing could not be read");
    }

    @Override
    public void requestLeave(StaffId staff, Period period) {
        throw lacks("the format of the leave listing could not be read");
    }

    @Override
    public String template(List<TemplateSlot> slots) {
        throw lacks("the PublicAPI does not tell templates");
    }

    @Override
    public void editByHand(String templateId, TemplateEdit edit) {
        throw lacks("the PublicAPI does not tell templates");
    }

    @Override
    public List<SignedIn> signIns() {
        throw lacks("the PublicAPI tells nothing of users");
    }

    @Override
    public void listen(RosterChangeListener listener) {
        throw lacks("the rota is read again as a whole, and listeners are not told what is different");
    }

    /** Also lets the last picture become too old: until then the adapter goes on answering from it. */
    @Override
    public void cause(Trouble trouble) {
        switch (trouble) {
            case DOWN -> site.goesDown();
            case SILENT -> site.always(site.slow());
            case CUT_OFF ->
                site.always(FakeSite.half(
                        "<rota>" + FakeSite.xml(NAMES.get(0), "2026-06-01", "am", "08:00:00", THEATRE) + "</rota>"));
        }
        waiting.passes(PLAN.oldest().plusMinutes(1));
        try {
            read();
        } catch (HostUnavailableException asItShouldBe) {
            rota.failed(asItShouldBe.getMessage());
        }
    }

    @Override
    public void mend() throws HostUnavailableException {
        site.recovers();
        read();
    }

    @Override
    public String whyWithout(RosterHost.Feature feature) {
        return switch (feature) {
            case CHANGE_FEED -> "the PublicAPI is read again from time to time";
            case FINALISED_WEEKS -> "the PublicAPI does not tell which weeks are completed";
            case TEMPLATE_VERSIONS, ATOMIC_TEMPLATE_WRITE -> "the PublicAPI has no templates";
            case UI_SLOTS -> "Rotamap's pages take no panels";
        };
    }

    @Override
    public void close() {
        http.close();
        site.close();
    }
}
