package org.sessionwise.host.reference.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.reference.internal.account.Passwords;
import org.sessionwise.host.reference.internal.json.Json;
import org.sessionwise.host.reference.internal.store.RotaDatabase;
import org.sessionwise.host.reference.internal.trust.TrustImport;
import org.sessionwise.host.reference.internal.trust.TrustReader;
import org.sessionwise.host.spi.RosterChange;

/** A host on a real database with the small trust of {@code trust.json}, whose today is Wednesday 18 November 2026. */
public final class TestHost implements AutoCloseable {

    public static final DepartmentId SURGERY = new DepartmentId("surg");
    public static final DepartmentId ANAESTHETICS = new DepartmentId("anae");
    public static final StaffId AMY = new StaffId("amy");
    public static final StaffId BOB = new StaffId("bob");
    public static final StaffId CAT = new StaffId("cat");
    public static final StaffId DAN = new StaffId("dan");
    public static final DutyCode CLINIC = new DutyCode("CLINIC");
    public static final DutyCode NIGHT = new DutyCode("NIGHT");

    /** One guess is cheap here: the tests are about who comes in, not about what a guess costs. */
    public static final Passwords PASSWORDS = new Passwords(10);

    private final RotaDatabase database;
    private final OpenHost host;
    private final List<RosterChange> changes = new CopyOnWriteArrayList<>();

    private TestHost(RotaDatabase database, OpenHost host) {
        this.database = database;
        this.host = host;
        host.changes().subscribe(changes::add);
    }

    public static TestHost in(Path folder) {
        return in(folder, Clock.systemUTC());
    }

    public static TestHost in(Path folder, Clock clock) {
        RotaDatabase database = RotaDatabase.open(folder.resolve("rota-host.db"));
        new TrustImport(database, PASSWORDS).bringIn(new TrustReader().read(new Json().read(bytes(trustJson()))));
        return new TestHost(database, OpenHost.of(database, PASSWORDS, clock).orElseThrow());
    }

    /** Returns the trust document as text. */
    public static String trustJson() {
        try (InputStream in = TestHost.class.getResourceAsStream("trust.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public OpenHost host() {
        return host;
    }

    public RotaDatabase database() {
        return database;
    }

    /** Returns the changes told so far, oldest first. */
    public List<RosterChange> changes() {
        return changes;
    }

    /** Returns the period between two local times such as {@code 2026-11-17T09:00}. */
    public Period period(String start, String end) {
        return new Period(host.times().parse(start), host.times().parse(end));
    }

    /** Returns the days from the first until before the last. */
    public static DateRange days(String from, String until) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(until));
    }

    @Override
    public void close() {
        database.close();
    }
}
