package org.sessionwise.host.reference.internal.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.reference.internal.OpenHost;
import org.sessionwise.host.reference.internal.TestHost;
import org.sessionwise.host.reference.internal.store.RotaDatabase;
import org.sessionwise.host.spi.RosterSession;

/** How much time reading a year of a large department costs, and a person's; run it by name and with the property, it prints figures. */
@EnabledIfSystemProperty(named = "rota.times", matches = "true")
class RosterReadingTimes {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final DepartmentId LARGE = new DepartmentId("large0");
    private static final Period YEAR =
            Period.of(new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 8)), ZoneId.of("Europe/London"));

    @TempDir
    Path folder;

    @Test
    void yearOfTwoHundredPeopleAndOfOne() throws Exception {
        TestHost.in(folder).close();
        Path file = folder.resolve("rota-host.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            String script = Files.readString(Path.of("src/bench/large-trust.sql"));
            statement.executeUpdate(script.replace("SELECT 60 AS departments", "SELECT 3 AS departments"));
        }
        try (RotaDatabase database = RotaDatabase.open(file)) {
            OpenHost host =
                    OpenHost.of(database, TestHost.PASSWORDS, Clock.systemUTC()).orElseThrow();
            ReferenceSessions sessions = new ReferenceSessions(host);
            Set<StaffId> one = Set.of(new StaffId("large0-p7"));
            assertEquals(104_000, sessions.sessions(LARGE, YEAR).size());
            assertEquals(520, sessions.sessions(LARGE, one, YEAR).size());
            print("a department's year", 15, () -> sessions.sessions(LARGE, YEAR));
            print("a person's year", 200, () -> sessions.sessions(LARGE, one, YEAR));
        }
    }

    private static void print(String what, int times, Callable<List<RosterSession>> read) throws Exception {
        long[] micros = new long[times];
        int rows = 0;
        for (int i = 0; i < times; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            rows = read.call().size();
            micros[i] = (THREADS.getCurrentThreadCpuTime() - start) / 1000;
        }
        Arrays.sort(micros);
        System.out.printf(
                "%s: %d sessions, CPU median %d us, p95 %d us%n",
                what, rows, micros[times / 2], micros[times * 95 / 100]);
    }
}
