package org.sessionwise.attainment.internal.evidence.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes Office files part by part. */
final class OfficeFiles {

    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    static final String SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private OfficeFiles() {}

    /** Begins a file whose main part is of a type. */
    static OfficeFiles of(String mainType) {
        return new OfficeFiles()
                .with(
                        "[Content_Types].xml",
                        types("<Override PartName=\"/main.xml\" ContentType=\"" + mainType + "\"/>"))
                .with(
                        "_rels/.rels",
                        "<Relationships><Relationship Id=\"r1\" Type=\"http://x/officeDocument\" Target=\"main.xml\"/>"
                                + "</Relationships>")
                .with("main.xml", "<document>" + "words ".repeat(500) + "</document>");
    }

    static String types(String more) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + more + "</Types>";
    }

    OfficeFiles with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    OfficeFiles with(String name, byte... content) {
        parts.put(name, content.clone());
        return this;
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
