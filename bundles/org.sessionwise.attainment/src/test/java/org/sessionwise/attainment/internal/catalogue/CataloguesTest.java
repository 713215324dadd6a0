package org.sessionwise.attainment.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.domain.attainment.Catalogue;

class CataloguesTest {

    private static final String BUILT_IN = "e-job-planning-2019-06";

    @TempDir
    Path folder;

    @Test
    void withoutAFolderThereIsTheBuiltInOne() {
        assertEquals(List.of(BUILT_IN), ids(Catalogues.builtIn()));
        assertEquals(BUILT_IN, Catalogues.builtIn().of("").orElseThrow().id());
        assertEquals(Optional.empty(), Catalogues.builtIn().of("unknown"));
    }

    @Test
    void aFileInTheFolderIsASecondCatalogue() throws Exception {
        keep("e-rostering.json", CatalogueReaderTest.GOOD);
        Catalogues catalogues = Catalogues.in(folder);

        assertEquals(List.of(BUILT_IN, "e-rostering-2019-06"), ids(catalogues));
        assertEquals(
                "E-rostering",
                catalogues.of("e-rostering-2019-06").orElseThrow().title());
    }

    @Test
    void aBadFileIsLeftOutAndToldAndTheOthersStay() throws Exception {
        keep("a-bad.json", CatalogueReaderTest.GOOD.replace("active-plans", "active"));
        keep("b-good.json", CatalogueReaderTest.GOOD);
        keep("c-same-id.json", CatalogueReaderTest.GOOD);
        keep("d-notes.txt", "not looked at");
        String log = told(() -> assertEquals(List.of(BUILT_IN, "e-rostering-2019-06"), ids(Catalogues.in(folder))));

        assertTrue(log.contains("a-bad.json is left out: criterion 1.1b, rule: no such rule is known"), log);
        assertTrue(
                log.contains("e-rostering-2019-06 is left out: catalogue, id: one of that id is there already"), log);
        assertTrue(!log.contains("d-notes"), log);
    }

    @Test
    void aFolderThatIsNotThereLeavesTheBuiltInOne() {
        Path missing = folder.resolve("missing");
        String log = told(() -> assertEquals(List.of(BUILT_IN), ids(Catalogues.in(missing))));

        assertTrue(log.contains("cannot be read: only the built-in catalogue is offered"), log);
    }

    private void keep(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static List<String> ids(Catalogues catalogues) {
        return catalogues.all().stream().map(Catalogue::id).toList();
    }

    private static String told(Runnable work) {
        PrintStream before = System.err;
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        System.setErr(new PrintStream(lines, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setErr(before);
        }
        return lines.toString(StandardCharsets.UTF_8);
    }
}
