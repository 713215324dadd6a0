package org.sessionwise.jobplan.upload.internal.table;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sessionwise.api.upload.UploadRefusedException;

@Timeout(120)
class HostileFilesTest {

    private static final String ROW = TrialWorkbook.row("plan_id");

    static Stream<Arguments> files() {
        TrialWorkbook crowded = new TrialWorkbook(ROW);
        for (int part = 0; part < 1_100; part++) {
            crowded.with("xl/media/" + part, "x");
        }
        byte[] whole = new TrialWorkbook(ROW).bytes();
        return Stream.of(
                Arguments.of("a part that inflates without end", bomb(), "IN-22"),
                Arguments.of("a part of thousand times its size", packed(), "IN-22"),
                Arguments.of("a thousand parts", crowded.bytes(), "IN-22"),
                Arguments.of("10,000 columns", workbook("<c t=\"str\"><v>x</v></c>".repeat(10_000)), "IN-20"),
                Arguments.of("a cell far out", workbook("<c r=\"ZZZZZZZ1\" t=\"str\"><v>x</v></c>"), "IN-20"),
                Arguments.of("a cell of 35,000 characters", workbook(text("x".repeat(35_000))), "IN-07"),
                Arguments.of("a cell of 50,000 characters", workbook(text("x".repeat(50_000))), "IN-22"),
                Arguments.of("21,000 rows", new TrialWorkbook(ROW.repeat(21_000)).bytes(), "IN-08"),
                Arguments.of("deep XML", workbook("<a>".repeat(10_000) + "</a>".repeat(10_000)), "IN-22"),
                Arguments.of("an external entity", entity("SYSTEM \"file:///etc/passwd\""), "IN-"),
                Arguments.of("an entity of its own", entity("\"lol\""), "IN-"),
                Arguments.of("XML that is broken", workbook("<c><v>1</c>"), "IN-01"),
                Arguments.of(
                        "macros",
                        new TrialWorkbook(ROW).with("xl/vbaProject.bin", "x").bytes(),
                        "IN-22"),
                Arguments.of(
                        "a part outside",
                        new TrialWorkbook(ROW).with("../../x", "x").bytes(),
                        "IN-22"),
                Arguments.of("an archive of something else", other(), "IN-24"),
                Arguments.of("an archive cut short", Arrays.copyOf(whole, whole.length / 3), "IN-"),
                Arguments.of("no sheet", noSheet(), "IN-01"),
                Arguments.of("a PDF named .xlsx", bytes("%PDF-1.7 x"), "IN-24"),
                Arguments.of("an old or locked workbook", old(), "IN-24"),
                Arguments.of("NUL", bytes("plan_id\nJP\u0000"), "IN-21"),
                Arguments.of("UTF-16", "plan_id\nJP".getBytes(StandardCharsets.UTF_16), "IN-21"),
                Arguments.of("no text in any encoding", new byte[] {'a', '\n', (byte) 0x81}, "IN-21"),
                Arguments.of("two encodings at once", mixed(), "IN-21"),
                Arguments.of("a quote that is not closed", bytes("plan_id\n\"JP"), "IN-20"),
                Arguments.of("1,000,000 rows", bytes("plan_id\n" + "x\n".repeat(1_000_000)), "IN-08"),
                Arguments.of("1,000,000 columns", bytes("a,".repeat(1_000_000)), "IN-20"),
                Arguments.of("a line of 15 MB", bytes("x".repeat(15_000_000)), "IN-20"),
                Arguments.of("nothing", new byte[0], "IN-01"),
                Arguments.of("blanks", bytes(" \n \n"), "IN-01"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isRefusedInWordsWithACode(String what, byte[] file, String code) {
        UploadRefusedException refused =
                assertThrows(UploadRefusedException.class, () -> TableFile.read(file, Optional.empty()), what);

        assertTrue(refused.getMessage().contains("(" + code), what + ": " + refused.getMessage());
        assertTrue(refused.getMessage().matches("(?s).*\\(IN-\\d\\d\\)"), refused.getMessage());
    }

    @Test
    void nothingOutsideOfAWorkbookIsRead(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "TOPSECRET");
        byte[] file = entity("SYSTEM \"" + secret.toUri() + "\"");

        UploadRefusedException refused =
                assertThrows(UploadRefusedException.class, () -> TableFile.read(file, Optional.empty()));

        assertFalse(refused.getMessage().contains("TOPSECRET"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(String cells) {
        return new TrialWorkbook("<row>" + cells + "</row>").bytes();
    }

    private static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static byte[] bomb() {
        return new TrialWorkbook(ROW)
                .with("xl/media/image1.png", new byte[300 * 1024 * 1024])
                .bytes();
    }

    private static byte[] packed() {
        return new TrialWorkbook(ROW)
                .with("xl/media/image1.png", new byte[15 * 1024 * 1024])
                .bytes();
    }

    private static byte[] entity(String definition) {
        String sheet = TrialWorkbook.sheet("<row><c t=\"str\"><v>&x;</v></c></row>");
        return new TrialWorkbook(ROW)
                .with("xl/worksheets/sheet1.xml", "<!DOCTYPE w [<!ENTITY x " + definition + ">]>" + sheet)
                .bytes();
    }

    private static byte[] other() {
        return TableWriterArchive.of("word/document.xml");
    }

    private static byte[] noSheet() {
        return new TrialWorkbook(ROW)
                .with("xl/workbook.xml", TrialWorkbook.workbook("", ""))
                .bytes();
    }

    private static byte[] old() {
        return new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
    }

    private static byte[] mixed() {
        byte[] one = "\u00e9\n".getBytes(StandardCharsets.UTF_8);
        byte[] other = "\u00e9\n".getBytes(Charset.forName("windows-1252"));
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** Archives that are no workbooks. */
    private static final class TableWriterArchive {

        static byte[] of(String part) {
            java.io.ByteArrayOutputStream file = new java.io.ByteArrayOutputStream();
            try (java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(file)) {
                zip.putNextEntry(new java.util.zip.ZipEntry(part));
                zip.closeEntry();
            } catch (java.io.IOException neverInMemory) {
                throw new java.io.UncheckedIOException(neverInMemory);
            }
            return file.toByteArray();
        }
    }
}
