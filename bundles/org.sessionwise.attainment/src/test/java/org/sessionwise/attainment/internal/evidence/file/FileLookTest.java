package org.sessionwise.attainment.internal.evidence.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.api.evidence.EvidenceFile;
import org.sessionwise.api.evidence.EvidenceRefusedException;
import org.sessionwise.api.evidence.EvidenceRegister;

@Timeout(120)
class FileLookTest {

    private static final byte[] COMPOUND = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0
    };

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String type(byte... content) throws EvidenceRefusedException {
        return FileLook.of("file", content).mediaType();
    }

    private static void assertRefused(String words, byte... content) {
        EvidenceRefusedException refused =
                assertThrows(EvidenceRefusedException.class, () -> FileLook.of("file", content));
        assertEquals("file", refused.field());
        assertTrue(refused.getMessage().contains(words), refused.getMessage());
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    // what is taken

    @Test
    void filesAreKnownByTheirBytesWhateverTheyAreCalled() throws Exception {
        EvidenceFile file = FileLook.of("minutes.docx", picture("png"));

        assertEquals("image/png", file.mediaType());
        assertEquals("minutes.docx.png", file.name());
        assertArrayEquals(picture("png"), file.content());
        assertEquals("image/jpeg", type(picture("jpg")));
    }

    @Test
    void wordExcelAndPowerPointFilesAreTaken() throws Exception {
        assertEquals(
                FileKind.DOCX.mediaType(), type(OfficeFiles.of(OfficeFiles.WORD).bytes()));
        assertEquals(
                FileKind.XLSX.mediaType(),
                type(OfficeFiles.of(OfficeFiles.EXCEL).bytes()));
        assertEquals(
                FileKind.PPTX.mediaType(),
                type(OfficeFiles.of(OfficeFiles.SLIDES).bytes()));
    }

    @Test
    void linksToClickAndTablesBehindChartsAreFine() throws Exception {
        byte[] table = OfficeFiles.of(OfficeFiles.EXCEL).bytes();

        assertEquals(
                FileKind.PPTX.mediaType(),
                type(OfficeFiles.of(OfficeFiles.SLIDES)
                        .with("ppt/embeddings/Microsoft_Excel_Sheet1.xlsx", table)
                        .with(
                                "ppt/slides/_rels/slide1.xml.rels",
                                "<Relationships><Relationship Id=\"r2\" Type=\"http://x/hyperlink\""
                                        + " Target=\"https://x.example/?a=1&amp;b=2\" TargetMode=\"External\"/></Relationships>")
                        .with("ppt/media/image1.png", picture("png"))
                        .bytes()));
    }

    @Test
    void ordinaryPdfsAreTaken() throws Exception {
        assertEquals("application/pdf", type(pdf("<< /Type /Catalog /OpenAction [3 0 R /Fit] /URI (https://x) >>")));
        assertEquals("application/pdf", type(pdf("<< /Type /Catalog /OpenAction << /S /GoTo /D [3 0 R /Fit] >> >>")));
        assertEquals("application/pdf", type(withStream("/Type /ObjStm /N 1 /First 4", "1 0 << /Type /Page >>", true)));
        assertEquals("application/pdf", type(withStream("/Length 9", "q /JS1 Do /JSON Q", true)));
    }

    // what is not

    @Test
    void otherFilesAreRefused() {
        assertRefused("expected", latin("<html><script>alert(1)</script></html>"));
        assertRefused("expected", latin("MZ\u0090\0 a program"));
        assertRefused("expected", latin("GIF89a"));
        assertRefused("expected", latin("<svg xmlns='http://www.w3.org/2000/svg'/>"));
        assertRefused("expected", latin("\n%PDF-1.7"));
        assertRefused("expected", COMPOUND);
    }

    @Test
    void emptyAndTooLargeFilesAreRefused() {
        assertRefused("10 MB");
        assertRefused("10 MB", Arrays.copyOf(latin("%PDF-1.7"), (int) EvidenceRegister.MOST_BYTES + 1));
    }

    @Test
    void aPdfAsLargeAsMayBeIsLookedIntoAtOnce() throws Exception {
        byte[] large = new byte[(int) EvidenceRegister.MOST_BYTES];
        Arrays.fill(large, (byte) ' ');
        byte[] words = latin("%PDF-1.7 stream ");
        for (int i = 0; i + words.length < large.length; i += words.length) {
            System.arraycopy(words, 0, large, i, words.length);
        }

        assertEquals("application/pdf", type(large));
    }

    @Test
    void picturesWithSomethingBehindThemAreRefused() throws Exception {
        for (String format : new String[] {"png", "jpg"}) {
            byte[] picture = picture(format);
            byte[] more = Arrays.copyOf(picture, picture.length + 4);
            System.arraycopy(latin("PK\3\4"), 0, more, picture.length, 4);

            assertRefused("after its end", more);
            assertRefused("", Arrays.copyOf(picture, picture.length - 3));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<< /S /JavaScript /JS (app.alert(1)) >>",
                "<< /S /Java#53cript >>",
                "<< /#4a#53 (app.alert(1)) >>",
                "<< /OpenAction << /S /Launch /F (cmd.exe) >> >>",
                "<</Names<</EmbeddedFiles 5 0 R>>>>",
                "<< /Type/EmbeddedFile /Length 3 >>",
                "<< /AcroForm << /XFA [(a) 5 0 R] >> >>",
                "<< /Subtype /RichMedia >>",
                "<< /S /SubmitForm /F (https://x) >>"
            })
    void pdfsThatDoSomethingAreRefused(String object) throws Exception {
        assertRefused("without scripts", pdf(object));
        assertRefused("without scripts", withStream("/Type /ObjStm /N 1 /First 4", "1 0 " + object, true));
        assertRefused("without scripts", withStream("/Type /Obj#53tm /N 1 /First 4", "1 0 " + object, true));
        assertRefused("without scripts", withStream("/N 1 /First 4", "1 0 " + object, true));
        assertRefused("without scripts", withStream("/Type /ObjStm /N 1 /First 4", "1 0 " + object, false));
    }

    @Test
    void pdfsThatCannotBeLookedIntoAreRefused() throws Exception {
        assertRefused("password", pdf("<< /Type /Catalog >> trailer << /Encrypt 9 0 R >>"));
        assertRefused(
                "looked into", withStream("/Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode]", "31 32 20", false));
        assertRefused("looked into", withStream("/Type /ObjStm /Filter /FlateDecode", "no objects at all", false));
    }

    @Test
    void aPdfThatUnpacksToFarTooMuchIsRefused() throws Exception {
        byte[] bomb = new byte[(int) (21 * EvidenceRegister.MOST_BYTES)];
        Arrays.fill(bomb, (byte) '1');

        assertRefused("200 MB", withStream("/Type /ObjStm /Filter /FlateDecode", bomb, true));
    }

    private static byte[] pdf(String object) {
        return latin("%PDF-1.7\n1 0 obj\n" + object + "\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n");
    }

    private static byte[] withStream(String description, String content, boolean packed) throws IOException {
        return withStream(description + (packed ? " /Filter /FlateDecode" : ""), latin(content), packed);
    }

    private static byte[] withStream(String description, byte[] content, boolean packed) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(latin("%PDF-1.7\n7 0 obj\n<< " + description + " >>\nstream\r\n"));
        file.write(packed ? deflated(content) : content);
        file.write(latin("\nendstream\nendobj\n%%EOF\n"));
        return file.toByteArray();
    }

    private static byte[] deflated(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED))) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    @Test
    void macrosAreRefusedByNameTypeAndFirstBytes() throws Exception {
        assertRefused(
                "macros",
                OfficeFiles.of(OfficeFiles.WORD)
                        .with("word/vbaProject.bin", COMPOUND)
                        .bytes());
        assertRefused(
                "macros",
                OfficeFiles.of(OfficeFiles.WORD)
                        .with("word/VBAPROJECT.BIN", (byte) 1)
                        .bytes());
        assertRefused(
                "macros",
                OfficeFiles.of(OfficeFiles.EXCEL)
                        .with("xl/harmless.bin", COMPOUND)
                        .bytes());
        assertRefused(
                "macros",
                OfficeFiles.of("application/vnd.ms-word.document.macroEnabled.main+xml")
                        .bytes());
        assertRefused(
                "macros",
                OfficeFiles.of(OfficeFiles.EXCEL)
                        .with(
                                "[Content_Types].xml",
                                OfficeFiles.types(
                                        "<Override PartName=\"/x\" ContentType=\"" + OfficeFiles.EXCEL + "\"/>"
                                                + "<Override ContentType=\"application/vnd.ms-excel.macrosheet+xml\"/>"))
                        .bytes());
        assertRefused(
                "macros",
                OfficeFiles.of(OfficeFiles.WORD)
                        .with("word/activeX/activeX1.bin", (byte) 1)
                        .bytes());
        assertRefused(
                "embedded programs",
                OfficeFiles.of(OfficeFiles.WORD)
                        .with("word/embeddings/a.bin", latin("MZ program"))
                        .bytes());
        assertRefused(
                "macros",
                OfficeFiles.of(OfficeFiles.SLIDES)
                        .with(
                                "ppt/embeddings/table.xlsx",
                                OfficeFiles.of(OfficeFiles.EXCEL)
                                        .with("xl/vbaProject.bin", COMPOUND)
                                        .bytes())
                        .bytes());
    }

    @Test
    void whatIsFetchedFromElsewhereIsRefused() throws Exception {
        assertRefused(
                "elsewhere",
                OfficeFiles.of(OfficeFiles.WORD)
                        .with(
                                "word/_rels/settings.xml.rels",
                                "<Relationships><Relationship Id='r1' Type='http://x/attachedTemplate'"
                                        + " Target='https://x.example/t.dotm' TargetMode='External'/></Relationships>")
                        .bytes());
        assertRefused(
                "elsewhere",
                OfficeFiles.of(OfficeFiles.EXCEL)
                        .with(
                                "xl/externalLinks/externalLink1.xml",
                                "<externalLink><ddeLink ddeService='cmd'/></externalLink>")
                        .bytes());
    }

    @Test
    void descriptionsThatHideWordsAreRefused() throws Exception {
        assertRefused(
                "as Word",
                OfficeFiles.of(OfficeFiles.WORD)
                        .with("word/_rels/x.rels", "<Relationship Type='http://x/&#97;ttachedTemplate'/>")
                        .bytes());
        assertRefused(
                "as Word",
                OfficeFiles.of(OfficeFiles.WORD)
                        .with("word/_rels/x.rels", "<Relationship/>".getBytes(StandardCharsets.UTF_16))
                        .bytes());
    }

    @Test
    void otherArchivesAndBrokenOnesAreRefused() throws Exception {
        assertRefused("another archive", OfficeFiles.of("application/epub+zip").bytes());
        byte[] whole = OfficeFiles.of(OfficeFiles.WORD).bytes();
        assertRefused("", Arrays.copyOf(whole, whole.length / 2));
        assertRefused("", Arrays.copyOf(whole, whole.length - 10));
        assertRefused("", latin("PK\3\4 nothing"));
    }

    @Test
    void anArchiveWhoseListNamesOtherPartsIsRefused() throws Exception {
        String whole = new String(
                OfficeFiles.of(OfficeFiles.WORD)
                        .with("word/harmlessxxx.bin", (byte) 1)
                        .bytes(),
                StandardCharsets.ISO_8859_1);
        int listed = whole.lastIndexOf("word/harmlessxxx.bin");

        assertRefused(
                "list of parts",
                latin(whole.substring(0, listed) + "word/vbaProjectx.bin" + whole.substring(listed + 20)));
    }

    @Test
    void archivesThatUnpackToFarTooMuchAreRefused() throws Exception {
        byte[] bomb = new byte[(int) (21 * EvidenceRegister.MOST_BYTES)];

        assertRefused(
                "200 MB",
                OfficeFiles.of(OfficeFiles.EXCEL).with("xl/media/a.bin", bomb).bytes());
        assertRefused(
                "200 MB",
                OfficeFiles.of(OfficeFiles.EXCEL)
                        .with("_rels/a.rels", Arrays.copyOf(bomb, 5_000_000))
                        .bytes());
        byte[] inner = OfficeFiles.of(OfficeFiles.EXCEL)
                .with("xl/media/a.bin", Arrays.copyOf(bomb, 90_000_000))
                .bytes();
        assertRefused(
                "200 MB",
                OfficeFiles.of(OfficeFiles.EXCEL)
                        .with("a.xlsx", inner)
                        .with("b.xlsx", inner)
                        .with("c.xlsx", inner)
                        .bytes());
        assertRefused(
                "files in files",
                OfficeFiles.of(OfficeFiles.EXCEL)
                        .with(
                                "a.xlsx",
                                OfficeFiles.of(OfficeFiles.EXCEL)
                                        .with(
                                                "b.xlsx",
                                                OfficeFiles.of(OfficeFiles.EXCEL)
                                                        .bytes())
                                        .bytes())
                        .bytes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C:\\Users\\amy\\Minutes of May.PDF|Minutes of May.pdf",
                "../../etc/passwd|passwd.pdf",
                "evil.exe|evil.exe.pdf",
                "a<b>\"c\":d?.pdf|a_b__c__d_.pdf",
                ".htaccess|htaccess.pdf",
                "...|file.pdf",
                "/|file.pdf",
                "Protokoll für Mai (2).pdf|Protokoll für Mai (2).pdf",
                "x\u202Efdp.exe|xfdp.exe.pdf"
            })
    void namesAreCleaned(String name, String clean) throws Exception {
        assertEquals(clean, FileLook.of(name, pdf("<< >>")).name());
    }

    @Test
    void longNamesAreCut() throws Exception {
        assertEquals(
                "x".repeat(120) + ".pdf",
                FileLook.of("x".repeat(500), pdf("<< >>")).name());
    }
}
