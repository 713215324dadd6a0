package org.sessionwise.host.tck;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.opentest4j.TestAbortedException;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.Cancellation;
import org.sessionwise.host.spi.DutySource;
import org.sessionwise.host.spi.RosterChangeListener;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterSessionSource;
import org.sessionwise.host.spi.RosterSessionTarget;
import org.sessionwise.host.spi.RosterTemplateSource;
import org.sessionwise.host.spi.RosterTemplateTarget;
import org.sessionwise.host.spi.RosterWeek;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.TemplateEdit;
import org.sessionwise.host.spi.TemplateSlot;
import org.sessionwise.host.spi.Unavailability;
import org.sessionwise.host.spi.UnavailabilitySource;
import org.sessionwise.host.spi.identity.HostIdentity;
import org.sessionwise.host.spi.identity.UserDirectory;

/**
 * The adapter that the kit looks at, on a product (or a fake of it) that can be arranged: the one class that an
 * engineer writes. Each test opens its own and closes it; what one arranges, no other sees.
 *
 * <p><b>Services.</b> One method for each interface, asked anew for each call: after {@link #mend} it may be another
 * object. What the product has no use for: {@code throw lacks("why")}.
 *
 * <p><b>Arranging.</b> Each method does in the product what its users would do, not through the adapter. It returns
 * what the product then holds, as the adapter should tell it: a product that knows whole days of leave only holds, and
 * the method returns, the days that the time touches. What cannot be arranged: {@code throw cannot("why")}.
 * Methods that are not overridden say so in the report, so a fixture may grow from one method to the next.
 */
public abstract class HostUnderTest {

    /** How the reason begins where the fixture is not finished. */
    static final String NOT_ARRANGED = "not arranged: ";

    /** What can befall a product; after each, the adapter must say "no answer" and no half truth. */
    public enum Trouble {
        /** Nobody answers: the connection is refused, the database is gone. */
        DOWN,
        /** Connections are taken and nothing ever comes. */
        SILENT,
        /** Answers begin and break off in the middle. */
        CUT_OFF
    }

    public abstract RosterHost rosterHost();

    public abstract StaffDirectory staffDirectory();

    /** Lacking where another bundle tells who is asking. */
    public abstract HostIdentity identity();

    /** Lacking, as by default, where the product does not tell who its users are. */
    public UserDirectory userDirectory() {
        throw lacks("it does not tell who its users are");
    }

    public abstract DutySource dutySource();

    public abstract RosterSessionSource sessionSource();

    public abstract UnavailabilitySource unavailabilitySource();

    public abstract RosterTemplateSource templateSource();

    public abstract RosterTemplateTarget templateTarget();

    /** Lacking, as long as it is not overridden: a host need not take single sessions. */
    public RosterSessionTarget sessionTarget() {
        throw lacks("single sessions are not written through the adapter");
    }

    /**
     * Tells the listener of changes from now on, as the adapter tells a registered service. Also to be overridden for an adapter
     * that finds changes by looking again, though its host has no {@link RosterHost.Feature#CHANGE_FEED}: then the rules of
     * changes are looked at within {@link #patience}, all but the one that each single change is told.
     */
    public void listen(RosterChangeListener listener) throws Exception {
        throw notArranged("listen");
    }

    /**
     * Returns a department with the people of {@link #people} and no sessions, weeks, leave or templates other than
     * arranged.
     */
    public abstract DepartmentId department();

    /** Returns the keys of everybody in the department, in any order: two people or more. */
    public abstract List<StaffId> people();

    /** Returns codes that the department's roster and templates take, in any order: one or more. */
    public abstract List<DutyCode> duties();

    /** Returns another department with at least one person of its own. */
    public DepartmentId otherDepartment() throws Exception {
        throw notArranged("otherDepartment");
    }

    /** Returns a code that the product would refuse. */
    public DutyCode unknownDuty() throws Exception {
        return new DutyCode("sessionwise-kit-no-such-duty");
    }

    /** Puts a session on the department's roster, and sets its week up where the product wants that first. */
    public RosterSession roster(StaffId staff, DutyCode duty, Period period, RosterSession.Status status)
            throws Exception {
        throw notArranged("roster");
    }

    /**
     * Moves a session of the roster to another time, and to another person if {@code staff} is one. Lacking where the
     * product keeps no key over a move.
     */
    public RosterSession move(RosterSession session, StaffId staff, Period period) throws Exception {
        throw notArranged("move");
    }

    /**
     * Calls a session of the roster off on that side. Lacking where the product does not know who called a session off.
     *
     * @return the session that the product then holds, with the moment at which it was called off if the product keeps it
     */
    public RosterSession callOff(RosterSession session, Cancellation.By by) throws Exception {
        throw notArranged("callOff");
    }

    /**
     * Gives a session to a colleague of the department so that the product goes on knowing whose it was. Lacking where
     * the product keeps the new person alone.
     */
    public RosterSession giveTo(StaffId colleague, RosterSession session) throws Exception {
        throw notArranged("giveTo");
    }

    /** Marks a session as worked in place of planned work. Lacking where the product has no mark for it. */
    public RosterSession workForTimeOffInLieu(RosterSession session) throws Exception {
        throw notArranged("workForTimeOffInLieu");
    }

    /** Sets up consecutive weeks of the department, the first beginning on that Monday, one for each state. */
    public void setUpWeeks(LocalDate firstMonday, List<RosterWeek.State> states) throws Exception {
        throw notArranged("setUpWeeks");
    }

    /**
     * Gives a person approved leave: of that time, or of the days that it touches where the product has whole days only.
     *
     * @return the leave that the product then holds, its own time and kind
     */
    public Unavailability grantLeave(StaffId staff, Period period, Unavailability.Kind kind) throws Exception {
        throw notArranged("grantLeave");
    }

    /** Gives a person approved leave of whole days, as the product's users enter it. */
    public void grantDaysOff(StaffId staff, LocalDate from, LocalDate until) throws Exception {
        throw notArranged("grantDaysOff");
    }

    /** Lets a person ask for leave that nobody has approved. */
    public void requestLeave(StaffId staff, Period period) throws Exception {
        throw notArranged("requestLeave");
    }

    /**
     * Makes a template of the department of one week or more that holds exactly these slots, all of week 1.
     *
     * @param slots with {@link TemplateSlot#NEW} keys
     * @return the template's key
     */
    public String template(List<TemplateSlot> slots) throws Exception {
        throw notArranged("template");
    }

    /** Edits a template as a person does in the product's own screens: behind the adapter's back. */
    public void editByHand(String templateId, TemplateEdit edit) throws Exception {
        throw notArranged("editByHand");
    }

    /** Signs users in: two or more, one of whom at least may not see everybody. */
    public List<SignedIn> signIns() throws Exception {
        throw notArranged("signIns");
    }

    /** Brings trouble over the product, until {@link #mend}. */
    public void cause(Trouble trouble) throws Exception {
        throw notArranged("cause");
    }

    /** Ends the trouble. */
    public void mend() throws Exception {
        throw notArranged("mend");
    }

    /** Returns how long the kit waits for a change to be told: longer than an adapter that polls needs for it. */
    public Duration patience() {
        return Duration.ofSeconds(5);
    }

    /** Says why the product lacks a feature that {@link RosterHost#features} does not name; shown in the report. */
    public String whyWithout(RosterHost.Feature feature) {
        return "RosterHost.features() does not name it";
    }

    /** Ends the adapter and its product; everything arranged is gone. */
    public abstract void close() throws Exception;

    /** To be thrown by what the product has no counterpart for; the rules that need it are skipped with the reason. */
    protected static TestAbortedException lacks(String reason) {
        return new TestAbortedException("the host lacks this: " + reason);
    }

    /** To be thrown by what cannot be arranged here; the rules that need it are skipped with the reason. */
    protected static TestAbortedException cannot(String reason) {
        return new TestAbortedException("cannot be arranged: " + reason);
    }

    private static TestAbortedException notArranged(String method) {
        return new TestAbortedException(NOT_ARRANGED + "the fixture does not override HostUnderTest." + method);
    }
}
