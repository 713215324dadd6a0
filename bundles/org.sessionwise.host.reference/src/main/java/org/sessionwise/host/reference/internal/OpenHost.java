package org.sessionwise.host.reference.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.host.reference.internal.account.Accounts;
import org.sessionwise.host.reference.internal.account.Passwords;
import org.sessionwise.host.reference.internal.account.SignIns;
import org.sessionwise.host.reference.internal.rota.Audit;
import org.sessionwise.host.reference.internal.rota.AuditBook;
import org.sessionwise.host.reference.internal.rota.Changes;
import org.sessionwise.host.reference.internal.rota.Figures;
import org.sessionwise.host.reference.internal.rota.LeaveBook;
import org.sessionwise.host.reference.internal.rota.LocalTimes;
import org.sessionwise.host.reference.internal.rota.NoticeBoard;
import org.sessionwise.host.reference.internal.rota.People;
import org.sessionwise.host.reference.internal.rota.PeriodBook;
import org.sessionwise.host.reference.internal.rota.RosterBook;
import org.sessionwise.host.reference.internal.rota.RosterSetUp;
import org.sessionwise.host.reference.internal.rota.SessionImport;
import org.sessionwise.host.reference.internal.rota.SwapBook;
import org.sessionwise.host.reference.internal.rota.TemplateBook;
import org.sessionwise.host.reference.internal.rota.Trust;
import org.sessionwise.host.reference.internal.rota.WeekBook;
import org.sessionwise.host.reference.internal.store.RotaDatabase;

/** A host that has data: everything that pages and plug-ins may ask of it. Safe from any thread. */
public final class OpenHost {

    private final Trust trust;
    private final People people;
    private final LocalTimes times;
    private final BankHolidays holidays;
    private final Supplier<LocalDate> today;
    private final Changes changes = new Changes();
    private final RosterBook roster;
    private final WeekBook weeks;
    private final PeriodBook periods;
    private final SwapBook swaps;
    private final NoticeBoard notices;
    private final AuditBook audits;
    private final Figures figures;
    private final RosterSetUp setUp;
    private final TemplateBook templates;
    private final LeaveBook leave;
    private final SessionImport imports;
    private final SignIns signIns;

    private OpenHost(
            RotaDatabase database, Trust trust, People people, Accounts accounts, Passwords passwords, Clock clock) {
        this.trust = trust;
        this.people = people;
        this.times = new LocalTimes(trust.zone());
        this.holidays = BankHolidays.published();
        this.today = () -> trust.today(clock);
        Audit audit = new Audit(clock);
        this.roster = new RosterBook(database, people, times, today, changes, audit);
        this.weeks = new WeekBook(database, today, changes, audit);
        this.periods = new PeriodBook(database, today, changes, audit);
        this.swaps = new SwapBook(database, people, times, today, changes, audit);
        this.notices = new NoticeBoard(database);
        this.audits = new AuditBook(database, times);
        this.figures = new Figures(database, times);
        this.setUp = new RosterSetUp(database, people, times, trust.nation(), holidays, changes, audit);
        this.templates = new TemplateBook(database, people, changes, audit);
        this.leave = new LeaveBook(database, people, times, changes, audit);
        this.imports = new SessionImport(database, people, times, changes, audit);
        this.signIns = new SignIns(accounts, passwords, clock);
    }

    /** Returns the host of a database; empty if the database holds no trust yet. */
    public static Optional<OpenHost> of(RotaDatabase database, Passwords passwords, Clock clock) {
        return database.read(connection -> {
            Optional<Trust> trust = Trust.load(connection);
            if (trust.isEmpty()) {
                return Optional.empty();
            }
            People people = People.load(connection);
            Accounts accounts = Accounts.load(connection, people);
            return Optional.of(new OpenHost(database, trust.get(), people, accounts, passwords, clock));
        });
    }

    public Trust trust() {
        return trust;
    }

    public People people() {
        return people;
    }

    public LocalTimes times() {
        return times;
    }

    public LocalDate today() {
        return today.get();
    }

    public boolean isBankHoliday(LocalDate day) {
        return holidays.isHoliday(day, trust.nation());
    }

    public Changes changes() {
        return changes;
    }

    public RosterBook roster() {
        return roster;
    }

    public WeekBook weeks() {
        return weeks;
    }

    public PeriodBook periods() {
        return periods;
    }

    public SwapBook swaps() {
        return swaps;
    }

    public NoticeBoard notices() {
        return notices;
    }

    public AuditBook audits() {
        return audits;
    }

    public Figures figures() {
        return figures;
    }

    public RosterSetUp setUp() {
        return setUp;
    }

    public TemplateBook templates() {
        return templates;
    }

    public LeaveBook leave() {
        return leave;
    }

    public SessionImport imports() {
        return imports;
    }

    public SignIns signIns() {
        return signIns;
    }
}
