package org.sessionwise.host.optaweb.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.optaweb.fake.FakeOptaWeb;
import org.sessionwise.host.optaweb.fake.FakeTenant;
import org.sessionwise.host.optaweb.internal.change.RosterWatch;
import org.sessionwise.host.spi.Cancellation;
import org.sessionwise.host.spi.DutySource;
import org.sessionwise.host.spi.RosterChangeListener;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterSession.Status;
import org.sessionwise.host.spi.RosterSessionSource;
import org.sessionwise.host.spi.RosterTemplateSource;
import org.sessionwise.host.spi.RosterTemplateTarget;
import org.sessionwise.host.spi.RosterWeek.State;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.TemplateEdit;
import org.sessionwise.host.spi.TemplateSlot;
import org.sessionwise.host.spi.Unavailability;
import org.sessionwise.host.spi.UnavailabilitySource;
import org.sessionwise.host.spi.identity.HostIdentity;
import org.sessionwise.host.tck.HostUnderTest;

/** The adapter on the stand-in, arranged for the compatibility kit: a tenant in London with a rotation of two weeks. */
final class OptaWebUnderTest extends HostUnderTest {

    private static final int TENANT = 7;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate SUNDAY = LocalDate.of(2026, 1, 4);
    private static final String[] SPOTS = {"Ward", "Theatre"};
    private static final int WEEK = 7;

    private final FakeTenant tenant = new FakeTenant(TENANT, "Ward block", 2 * WEEK, LONDON);
    private final FakeOptaWeb fake = FakeOptaWeb.with(tenant);
    private final Path directory;
    private final Trial trial;
    private final Trial.Connected optaweb;
    private final List<RosterChangeListener> listeners = new CopyOnWriteArrayList<>();
    private final RosterWatch watch;
    private final ScheduledExecutorService polling = Executors.newSingleThreadScheduledExecutor();

    // As in the tenant.
    private LocalDate lastHistoric = SUNDAY;
    private LocalDate firstDraft = SUNDAY.plusDays(1);
    private LocalDate unplanned = firstDraft;
    private boolean down;

    OptaWebUnderTest() throws Exception {
        tenant.dates(lastHistoric, firstDraft, 0, 0);
        tenant.spot(1, SPOTS[0], List.of());
        tenant.spot(2, SPOTS[1], List.of());
        tenant.employee(11, "Zoe Zander", List.of());
        tenant.employee(12, "Amy Archer", List.of());
        tenant.employee(13, "Meg Miller", List.of());
        directory = Files.createTempDirectory("optaweb-kit");
        trial = new Trial(fake.uri(), TENANT, directory, Optional.of(SUNDAY.plusDays(1)), Duration.ofSeconds(1));
        optaweb = trial.connect();
        watch = new RosterWatch(optaweb.tenant, () -> listeners);
    }

    @Override
    public RosterHost rosterHost() {
        return optaweb.host;
    }

    @Override
    public StaffDirectory staffDirectory() {
        return optaweb.staff;
    }

    @Override
    public HostIdentity identity() {
        throw lacks("OptaWeb has no users; who is asking is told by Sessionwise's own sign-in");
    }

    @Override
    public DutySource dutySource() {
        return optaweb.staff;
    }

    @Override
    public RosterSessionSource sessionSource() {
        return optaweb.roster;
    }

    @Override
    public UnavailabilitySource unavailabilitySource() {
        return optaweb.roster;
    }

    @Override
    public RosterTemplateSource templateSource() {
        return optaweb.templates;
    }

    @Override
    public RosterTemplateTarget templateTarget() {
        return optaweb.target;
    }

    @Override
    public void listen(RosterChangeListener listener) {
        boolean first = listeners.isEmpty();
        if (first) {
            listeners.add(change -> {}); // it hears of everything in the kit's place: a rule is about what it changes
        }
        // What was arranged before is old by the time that this one listens.
        CompletableFuture.runAsync(watch::look, polling)
                .thenRunAsync(() -> listeners.add(listener), polling)
                .join();
        if (first) {
            polling.scheduleWithFixedDelay(watch::look, 50, 50, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public DepartmentId department() {
        return optaweb.department();
    }

    @Override
    public List<StaffId> people() {
        return List.of(new StaffId("11"), new StaffId("12"), new StaffId("13"));
    }

    @Override
    public List<DutyCode> duties() {
        return List.of(new DutyCode(SPOTS[0]), new DutyCode(SPOTS[1]));
    }

    @Override
    public DepartmentId otherDepartment() {
        throw lacks("one adapter speaks for one tenant, which is one department");
    }

    @Override
    public RosterSession callOff(RosterSession session, Cancellation.By by) {
        throw lacks("OptaWeb deletes a shift that does not take place");
    }

    @Override
    public RosterSession giveTo(StaffId colleague, RosterSession session) {
        throw lacks("OptaWeb keeps the person who has a shift now, and nobody who had it before");
    }

    @Override
    public RosterSession workForTimeOffInLieu(RosterSession session) {
        throw lacks("OptaWeb does not know time off in lieu");
    }

    @Override
    public RosterSession roster(StaffId staff, DutyCode duty, Period period, Status status) {
        if (status == Status.CANCELLED) {
            throw lacks("OptaWeb deletes a shift that does not take place");
        }
        LocalDate day = period.startDate(LONDON);
        if (status == Status.WORKED && day.isAfter(lastHistoric)) {
            dates(day, later(firstDraft, day.plusDays(1)), later(unplanned, day.plusDays(1)));
        } else if (status == Status.ROSTERED && !day.isAfter(lastHistoric)) {
            throw cannot("a shift of a day that is final counts as worked");
        }
        LocalDate nextMonday = day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        dates(lastHistoric, later(firstDraft, nextMonday), later(unplanned, nextMonday));
        long id = tenant.shift(spot(duty), local(period.start()), local(period.end()), key(staff));
        return RosterSession.of(new SessionId(Long.toString(id)), staff, duty, period, status);
    }

    @Override
    public RosterSession move(RosterSession session, StaffId staff, Period period) {
        long id = Long.parseLong(session.id().value());
        tenant.moveShift(id, local(period.start()), local(period.end()), key(staff));
        return RosterSession.of(session.id(), staff, session.duty(), period, session.status());
    }

    @Override
    public void setUpWeeks(LocalDate firstMonday, List<State> states) {
        List<State> ordered = states.stream().sorted(Comparator.reverseOrder()).toList();
        if (!ordered.equals(states)) {
            throw cannot("OptaWeb's weeks go from final over published to draft, in this order");
        }
        LocalDate published = firstMonday.plusWeeks(count(states, State.FINALISED));
        LocalDate draft = published.plusWeeks(count(states, State.PUBLISHED));
        for (LocalDate day = firstMonday; day.isBefore(published); day = day.plusWeeks(1)) {
            tenant.shift(1, day + "T09:00:00", day + "T10:00:00", null);
        }
        dates(published.minusDays(1), draft, draft.plusWeeks(count(states, State.DRAFT)));
    }

    private static long count(List<State> states, State state) {
        return states.stream().filter(state::equals).count();
    }

    private void dates(LocalDate historic, LocalDate draft, LocalDate end) {
        lastHistoric = historic;
        firstDraft = draft;
        unplanned = later(end, draft);
        tenant.dates(historic, draft, (int) (unplanned.toEpochDay() - draft.toEpochDay()), 0);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    @Override
    public Unavailability grantLeave(StaffId staff, Period period, Unavailability.Kind kind) {
        tenant.availability(key(staff), local(period.start()), local(period.end()), "UNAVAILABLE");
        return Unavailability.of(staff, period, Unavailability.Kind.OTHER);
    }

    @Override
    public void grantDaysOff(StaffId staff, LocalDate from, LocalDate until) {
        Period days = Period.of(new DateRange(from, until), LONDON);
        grantLeave(staff, days, Unavailability.Kind.OTHER);
    }

    /** The nearest that the product has to a request is a wish. */
    @Override
    public void requestLeave(StaffId staff, Period period) {
        tenant.availability(key(staff), local(period.start()), local(period.end()), "UNDESIRED");
    }

    @Override
    public String template(List<TemplateSlot> slots) {
        slots.forEach(this::put);
        return Integer.toString(TENANT);
    }

    private void put(TemplateSlot slot) {
        int day = (slot.week() - 1) * WEEK + slot.day().ordinal();
        tenant.seat(spot(slot.duty()), slot.start() + ":00", slot.end() + ":00", day, key(slot.staff()));
    }

    @Override
    public void editByHand(String templateId, TemplateEdit edit) {
        edit.before().ifPresent(slot -> {
            String[] key = slot.id().split("-");
            tenant.editBucket(Long.parseLong(key[0]), bucket -> bucket.withArray("seatList")
                    .forEach(seat -> {
                        if (seat.get("dayInRotation").asText().equals(key[1])) {
                            ((ObjectNode) seat).putNull("employeeId");
                        }
                    }));
        });
        edit.after().ifPresent(this::put);
    }

    @Override
    public void cause(Trouble trouble) {
        switch (trouble) {
            case DOWN -> fake.down();
            case SILENT -> fake.trouble(org.sessionwise.host.optaweb.fake.Trouble.silence(".*", ".*"));
            case CUT_OFF -> fake.trouble(org.sessionwise.host.optaweb.fake.Trouble.half(".*", ".*"));
        }
        down = trouble == Trouble.DOWN;
    }

    @Override
    public void mend() {
        fake.calm();
        if (down) {
            fake.up();
            down = false;
        }
    }

    @Override
    public String whyWithout(RosterHost.Feature feature) {
        return switch (feature) {
            case CHANGE_FEED -> "OptaWeb tells of no change; the adapter looks again, in a window and after a while";
            case TEMPLATE_VERSIONS -> "OptaWeb accepts a stale version and overwrites";
            case ATOMIC_TEMPLATE_WRITE -> "OptaWeb writes one time bucket of its rotation at a time";
            case UI_SLOTS -> "OptaWeb's pages take no additions; Sessionwise has a page of its own";
            default -> super.whyWithout(feature);
        };
    }

    private static long spot(DutyCode duty) {
        return duty.value().equals(SPOTS[0]) ? 1 : 2;
    }

    private static long key(StaffId staff) {
        return Long.parseLong(staff.value());
    }

    private static String local(Instant instant) {
        return LocalDateTime.ofInstant(instant, LONDON).toString();
    }

    @Override
    public void close() throws IOException {
        polling.shutdownNow();
        trial.close();
        fake.close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
