package org.sessionwise.attainment.internal.evidence.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.api.evidence.EvidenceRefusedException;

/** Files made so that who looks and who opens see different things. */
@Timeout(120)
class HiddenInFilesTest {

    private static final String SCRIPT = "1 0 << /S /JavaScript /JS (app.alert(1)) >>";

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void assertRefused(String words, byte... content) {
        EvidenceRefusedException refused =
                assertThrows(EvidenceRefusedException.class, () -> FileLook.of("file", content));
        assertEquals("file", refused.field());
        assertTrue(refused.getMessage().contains(words), refused.getMessage());
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] pdf(String beforeData, byte[] data, String after) {
        return join(latin("%PDF-1.7\n7 0 obj\n" + beforeData), data, latin(after + "%%EOF\n"));
    }

    /** Packs a first part as it is and a second one so that it cannot be read. */
    private static byte[] packed(String plain, String unread) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        byte[] room = new byte[4_096];
        deflater.setInput(latin(unread));
        deflater.finish();
        int count = deflater.deflate(room);
        deflater.end();
        Adler32 sum = new Adler32();
        sum.update(latin(plain + unread));
        ByteBuffer head = ByteBuffer.allocate(7).order(ByteOrder.LITTLE_ENDIAN);
        head.put((byte) 0x78).put((byte) 0x01).put((byte) 0); // then so many bytes as they are
        head.putShort((short) plain.length()).putShort((short) ~plain.length());
        byte[] tail = ByteBuffer.allocate(4).putInt((int) sum.getValue()).array();
        return join(head.array(), latin(plain), Arrays.copyOf(room, count), tail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Note (obj) >>\nstream\n",
                "<< /Note (stream) /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\n",
                "<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Note (endobj) >>\nstream\n",
                "<< /N 1 /First 4 /Filter /FlateDecode /Note (endobj) >>\nstream\n",
                "<< /Note (>>\nstream\n) >> endobj 8 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\n",
                "<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Note (>>\nstream\n1 0 \nendstream) >>\nstream\n",
                "<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >> %\nstream\n",
                "<< /Type /ObjStm /N 1 /First 4 /Filter 9 0 R >>\nstream\n",
                "<< /Type 9 0 R /N 1 /First 4 /Filter /FlateDecode >> endobj 9 0 obj /ObjStm endobj\nstream\n"
            })
    void packedScriptsWhoseDescriptionMisleadsAreRefused(String description) {
        byte[] data = packed("", SCRIPT);

        assertRefused("looked into", pdf(description, data, "\nendstream\nendobj\n"));
    }

    @Test
    void packedObjectsThatEndOnlyAfterTheirEndAreRefused() {
        String description = "<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\n";
        byte[] data = packed("1 0 (endstream endobj)", SCRIPT);

        assertRefused("looked into", pdf(description, data, "\nendstream\nendobj\n"));
    }

    @Test
    void packedObjectsWithMoreBehindThemAreRefused() {
        String description = "<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\n";

        assertRefused("looked into", pdf(description, packed("", "1 0 << >>"), "more\nendstream\nendobj\n"));
    }

    @Test
    void headingsAndPackedObjectsAsTheyAreWrittenAreTaken() throws Exception {
        String heading = "<< /Type /Outlines /First 5 0 R /Last 6 0 R >>\nendobj\n8 0 obj\n";
        for (String filter :
                new String[] {"/Filter /FlateDecode", "/Filter/FlateDecode/Length 9", "/Filter [ /FlateDecode ]"}) {
            byte[] file = pdf(
                    "<< >>\nendobj\nxref\n0 1\n0000000000 65535 f\ntrailer\n<< /ID [(a) (b)] >>\nstartxref\n0\n%%EOF\n"
                            + heading + "<</Type/ObjStm/N 1/First 4" + filter + ">>\r\nstream\r\n",
                    packed("", "1 0 << /Title (minutes) >>"),
                    "\r\nendstream\nendobj\n9 0 obj\n<< /Title (a) /First 5 0 R >>\nendobj\n");

            assertEquals("application/pdf", FileLook.of("file", file).mediaType());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Relationship Id='r1' Target='https://x.example/t.dotm?a>b' Type='http://x/attachedTemplate'"
                        + " TargetMode='External'/>",
                "<Relationship Id='a>b' Type = 'http://x/attachedTemplate ' TargetMode='External' Target='https://x.example'/>",
                "<r-x:Relationship xmlns:r-x='u' Type='http://x/oleObject' TargetMode='EXTERNAL' Target='https://x.example'/>"
            })
    void whatIsFetchedIsSeenHoweverItIsWritten(String relation) throws Exception {
        assertRefused(
                "elsewhere",
                OfficeFiles.of(OfficeFiles.WORD)
                        .with("word/_rels/settings.xml.rels", "<Relationships>" + relation + "</Relationships>")
                        .bytes());
    }

    @Test
    void descriptionsThatAreNoXmlOrInAnotherAlphabetAreRefused() throws Exception {
        for (String description : new String[] {
            "<Relationships><Relationship Id='r1'></Relationships>",
            "<?xml version='1.0' encoding='IBM037'?><Relationships/>"
        }) {
            assertRefused(
                    "as Word",
                    OfficeFiles.of(OfficeFiles.WORD)
                            .with("word/_rels/x.rels", description)
                            .bytes());
        }
    }

    @Test
    void aTypeInARemarkIsNone() throws Exception {
        assertRefused(
                "another archive",
                OfficeFiles.of("application/epub+zip")
                        .with("[Content_Types].xml", OfficeFiles.types("<!-- " + OfficeFiles.WORD + " -->"))
                        .bytes());
    }

    @Test
    void aListThatLeadsToAPartInsideAnotherOneIsRefused() throws Exception {
        String rels = "word/_rels/settings.xml.rels";
        byte[] hidden = stored(
                rels,
                "<Relationships><Relationship Id='r1' Type='http://x/attachedTemplate' Target='https://x.example'"
                        + " TargetMode='External'/></Relationships>");
        byte[] file = OfficeFiles.of(OfficeFiles.WORD)
                .withStored("word/media/image1.bin", join(latin("picture "), hidden))
                .withStored(rels, latin("<Relationships></Relationships>"))
                .bytes();
        ByteBuffer archive = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int listed = text.lastIndexOf(rels) - 46;
        int inside = text.indexOf(rels) - 30;
        int length = ByteBuffer.wrap(hidden).order(ByteOrder.LITTLE_ENDIAN).getInt(18);
        archive.putInt(listed + 16, archive.getInt(inside + 14))
                .putInt(listed + 20, length)
                .putInt(listed + 24, length)
                .putInt(listed + 42, inside);

        assertRefused("list of parts", file);
    }

    @Test
    void archivesWithSomethingInFrontBetweenOrBehindAreRefused() throws Exception {
        byte[] whole = OfficeFiles.of(OfficeFiles.WORD).bytes();
        byte[] withRemark = join(whole, new byte[] {1});
        withRemark[whole.length - 2] = 1;

        assertRefused("list of parts", withRemark);
        assertRefused("list of parts", join(stored("a", "b"), whole));
    }

    /** Returns an archive's part alone, without a list. */
    private static byte[] stored(String name, String content) throws IOException {
        byte[] data = latin(content);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            zip.putNextEntry(OfficeFiles.entry(name, data));
            zip.write(data);
            zip.closeEntry();
        }
        return Arrays.copyOf(bytes.toByteArray(), 30 + name.length() + data.length);
    }

    @Test
    void picturesWithAnArchiveInThemAreRefused() throws Exception {
        byte[] archive = OfficeFiles.of(OfficeFiles.WORD).bytes();
        byte[] jpeg = picture("jpg");
        int length = archive.length + 2;
        byte[] remark = join(new byte[] {(byte) 0xFF, (byte) 0xFE, (byte) (length >> 8), (byte) length}, archive);
        byte[] png = picture("png");
        byte[] part = join(latin("teXt"), archive);
        CRC32 sum = new CRC32();
        sum.update(part);
        byte[] chunk = join(
                ByteBuffer.allocate(4).putInt(archive.length).array(),
                part,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());

        assertRefused(
                "no archive in it", join(Arrays.copyOf(jpeg, 2), remark, Arrays.copyOfRange(jpeg, 2, jpeg.length)));
        assertRefused("no archive in it", join(Arrays.copyOf(png, 33), chunk, Arrays.copyOfRange(png, 33, png.length)));
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }
}
