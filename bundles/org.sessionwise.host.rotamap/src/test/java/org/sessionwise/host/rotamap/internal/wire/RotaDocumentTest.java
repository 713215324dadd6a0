package org.sessionwise.host.rotamap.internal.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.host.spi.HostUnavailableException;

class RotaDocumentTest {

    private static final String ITEM = FakeSite.xml("Dr A Amber", "2026-03-02", "AM", "08:15:00", "Theatre &amp; 1");

    @Test
    void itemsAreReadWhereverTheyStand() throws Exception {
        List<RotaItem> items = read("<x:answer xmlns:x='u'><meta>1</meta><list>" + ITEM + "</list></x:answer>");

        assertEquals(
                List.of(new RotaItem(
                        "Dr A Amber",
                        "Theatre & 1",
                        Optional.of("Standard"),
                        LocalDate.of(2026, 3, 2),
                        Optional.of(LocalTime.of(8, 15)),
                        "am")),
                items);
    }

    @Test
    void elementsThatAreNotKnownArePassedBy() throws Exception {
        String more = ITEM.replace("<session>", "<grade><date>never</date></grade><new/><session>");

        assertEquals(read("<r>" + ITEM + "</r>"), read("<r><extra/>" + more + "</r>"));
    }

    @Test
    void aRotaWithoutItemsIsEmpty() throws Exception {
        assertEquals(List.of(), read("<rota/>"));
    }

    @Test
    void aLargeRotaIsReadWhole() throws Exception {
        assertEquals(20_000, read("<r>" + ITEM.repeat(20_000) + "</r>").size());
    }

    @Test
    void startAndTypeOfLocationMayBeMissingOrEmpty() throws Exception {
        String less = ITEM.replace("<start_time>08:15:00</start_time>", "<start_time/>")
                .replace("<location_type>Standard</location_type>", "");

        RotaItem item = read("<r>" + less + "</r>").get(0);

        assertEquals(Optional.empty(), item.start());
        assertEquals(Optional.empty(), item.locationType());
    }

    @ParameterizedTest
    @ValueSource(strings = {"person", "location", "date", "session"})
    void whatIsNeededAndMissingIsNamedWithItsPosition(String element) {
        String less = ITEM.replaceAll("<" + element + ">[^<]*</" + element + ">", "");

        String failure = failure("<r>\n" + ITEM + "\n" + less + "\n</r>");

        assertTrue(
                failure.contains("\"" + element + "\" is missing or empty in item 2, which ends in line 3"), failure);
    }

    @Test
    void anElementThatIsThereTwiceIsNamed() {
        String twice = ITEM.replace("<session>", "<date>2026-03-03</date><session>");

        assertTrue(failure("<r>" + twice + "</r>").contains("\"date\" is there twice in item 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"02/03/2026", "2026-02-30", "Amber"})
    void aDateThatIsNoneIsNamedButNotShown(String date) {
        String failure = failure("<r>" + ITEM.replace("2026-03-02", date) + "</r>");

        assertTrue(failure.contains("\"date\" is no date such as 2026-01-31 in item 1"));
        assertFalse(failure.contains(date));
    }

    @Test
    void aTimeThatIsNoneIsNamed() {
        assertTrue(failure("<r>" + ITEM.replace("08:15:00", "quarter past") + "</r>")
                .contains("\"start_time\" is no time such as 08:30:00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing",
                "<r>",
                "<r><person_rota_item><person>Dr A Amber</pers",
                "<r></r><r></r>",
                "{\"person\": \"Dr A Amber\"}",
                "<r>&amber;</r>"
            })
    void whatIsNotWholeXmlIsRefused(String document) {
        assertTrue(failure(document).contains("not whole, well-formed XML (line 1)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><body/></html>", "<HTML/>", "<r><error>Dr A Amber</error></r>"})
    void whatIsSomethingElseDoesNotPassForAnEmptyRota(String document) {
        assertTrue(failure(document).contains("something else than the person rota came"));
    }

    @Test
    void aFileOfThisMachineCannotBeDrawnIn(@TempDir Path folder) throws IOException {
        Path secret = folder.resolve("secret");
        Files.writeString(secret, "s3cret");
        String document = "<!DOCTYPE r [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><r>"
                + ITEM.replace("Dr A Amber", "&x;") + "</r>";

        assertTrue(failure(document).contains("holds a DTD or an entity of its own"));
    }

    @Test
    void anAddressElsewhereIsNotAsked() {
        assertTrue(
                failure("<!DOCTYPE r SYSTEM \"http://localhost:1/x.dtd\"><r/>").contains("holds a DTD"));
    }

    @Test
    void entitiesThatGrowAreRefused() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE r [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }

        assertTrue(failure(laughs + "]><r>&l29;</r>").contains("holds a DTD"));
    }

    @Test
    void aDocumentWithoutBottomIsRefused() {
        assertTrue(failure("<a>".repeat(100_000)).contains("nested more than 20 deep"));
    }

    @Test
    void aTextWithoutEndIsRefused() {
        assertTrue(failure("<r>" + ITEM.replace("Dr A Amber", "Amber ".repeat(1_000)) + "</r>")
                .contains("a text of more than 2000 characters"));
    }

    private static List<RotaItem> read(String document) throws HostUnavailableException {
        return RotaDocument.read(document.getBytes(StandardCharsets.UTF_8));
    }

    private static String failure(String document) {
        HostUnavailableException failure = assertThrows(HostUnavailableException.class, () -> read(document));
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertFalse(trace.toString().contains("Amber"), "the failure names a person");
        return failure.getMessage();
    }
}
