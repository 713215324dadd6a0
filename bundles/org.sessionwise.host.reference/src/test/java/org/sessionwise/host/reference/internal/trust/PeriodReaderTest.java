package org.sessionwise.host.reference.internal.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionwise.host.reference.internal.OpenHost;
import org.sessionwise.host.reference.internal.TestHost;
import org.sessionwise.host.reference.internal.json.Json;
import org.sessionwise.host.reference.internal.rota.PeriodRule;
import org.sessionwise.host.reference.internal.rota.Refused;
import org.sessionwise.host.reference.internal.rota.RosterPeriod;
import org.sessionwise.host.reference.internal.rota.Swap;
import org.sessionwise.host.reference.internal.store.RotaDatabase;

class PeriodReaderTest {

    private static final String MORE = """
            "periodRule": {"anchor": "2026-11-23", "weeks": 1, "madeAhead": 4, "publishedAhead": 2},
            "periods": [{"department": "surg", "from": "2026-11-23", "stage": "APPROVED",
              "submittedBy": "cora", "submittedAt": "2026-11-02T10:00", "approvedBy": "leo", "approvedAt": "2026-11-03T11:00"}],
            "swaps": [{"id": "w1", "session": "s4", "offeredBy": "cora", "offeredAt": "2026-11-17T12:00", "note": "Please",
              "colleague": "bob", "acceptedBy": "bobby"}],
            "departments\"""";

    @TempDir
    Path folder;

    @Test
    void periodsAndSwapsComeInWithTheTrust() {
        try (RotaDatabase database = RotaDatabase.open(folder.resolve("rota.db"))) {
            new TrustImport(database, TestHost.PASSWORDS).bringIn(TestHost.bytes(withMore("", "")));
            OpenHost host =
                    OpenHost.of(database, TestHost.PASSWORDS, Clock.systemUTC()).orElseThrow();

            RosterPeriod period = host.periods().calendar(TestHost.SURGERY).stream()
                    .filter(one -> one.days().from().equals(LocalDate.of(2026, 11, 23)))
                    .findFirst()
                    .orElseThrow();
            assertEquals(RosterPeriod.State.APPROVED, period.state());
            assertEquals(LocalDate.of(2026, 11, 9), period.publishedDue());
            Swap swap = host.swaps().get(TestHost.SURGERY, "w1").swap();
            assertEquals(Swap.State.ACCEPTED, swap.state());
            assertEquals(TestHost.CAT, swap.staff());
        }
    }

    @Test
    void withoutARuleAPeriodHasFourWeeksFromTheEarliestOn() {
        TrustDocument document = new TrustReader().read(new Json().read(TestHost.bytes(TestHost.trustJson())));

        assertEquals(new PeriodRule(LocalDate.of(2026, 11, 2), 4, 8, 6), document.periodRule());
        assertEquals(List.of(), document.periods());
        assertEquals(List.of(), document.swaps());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "anchor": "2026-11-23"    | "anchor": "2026-11-24"  | periodRule   | anchor
            "weeks": 1                | "weeks": 0              | periodRule   | weeks
            "stage": "APPROVED"       | "stage": "DRAFT"        | periods[0]   | stage
            "approvedBy": "leo"       | "approvedBy": "cora"    | periods[0]   | approvedBy
            "submittedBy": "cora"     | "submittedBy": "nobody" | periods[0]   | submittedBy
            "session": "s4"           | "session": "s1"         | swaps[0] (w1) | session
            "colleague": "bob"        | "colleague": "dan"      | swaps[0] (w1) | colleague
            "acceptedBy": "bobby"     | "acceptedBy": "eve"     | swaps[0] (w1) | acceptedBy
            """)
    void whatIsWrongIsToldByRecordAndField(String right, String wrong, String record, String field) {
        String json = withMore(right, wrong);

        Refused refused =
                assertThrows(Refused.class, () -> new TrustReader().read(new Json().read(TestHost.bytes(json))));

        assertEquals(record, refused.faults().get(0).record());
        assertEquals(field, refused.faults().get(0).field());
    }

    private static String withMore(String right, String wrong) {
        String more = right.isEmpty() ? MORE : MORE.replaceFirst(Pattern.quote(right), wrong);
        return TestHost.trustJson().replaceFirst("\"departments\"", Matcher.quoteReplacement(more));
    }
}
