package org.sessionwise.staffrecord.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sessionwise.domain.StaffId;

/** Each try writes seven cells that hold the text and one of a name: some 80,000 cells. */
class WrittenSheetTest {

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> leads =
                Arbitraries.of("=", "+", "-", "@", "\t", "\r", "\n", "\0", "'", "\"", ",", ";", " ", "\uFF1D");
        Arbitrary<String> any = Arbitraries.strings()
                .withChars("=+-@'\",; 19.\t\r\n\0")
                .withCharRange('a', 'z')
                .withCharRange('\u00a0', '\u2fff')
                .ofMaxLength(12);
        return leads.list()
                .ofMaxSize(3)
                .map(list -> String.join("", list))
                .flatMap(lead -> any.map(lead::concat))
                .filter(text -> !text.isEmpty());
    }

    @Property(tries = 10_000, seed = "20260302")
    void noCellBeginsLikeAFormulaAndEachSaysWhatIsKept(@ForAll("texts") String text) {
        WrittenSheet.check(text);
    }

    @Provide
    Arbitrary<String> visible() {
        return Arbitraries.strings()
                .withChars("=+-@'\",;-0123456789.E")
                .withCharRange('a', 'z')
                .ofMinLength(1)
                .ofMaxLength(20);
    }

    @Property(tries = 2_000, seed = "20260302")
    void whatIsWrittenIsReadAsItWasKept(@ForAll("visible") String text) throws Exception {
        List<SheetRow> rows = Sheet.read(WrittenSheet.bytes(text));

        assertEquals(1, rows.size());
        Column.KEPT.forEach(
                column -> assertEquals(text, rows.get(0).cell(column).orElseThrow()));
        assertEquals(new StaffId("101"), new StaffId(rows.get(0).staff()));
    }
}
