package org.sessionwise.attainment.internal.evidence.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes Office files part by part. */
final class OfficeFiles {

    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    static final String SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Set<String> stored = new HashSet<>();

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

    /** Adds a part that is not packed. */
    OfficeFiles withStored(String name, byte... content) {
        stored.add(name);
        return with(name, content);
    }

    /** Returns an entry for a part that is not packed. */
    static ZipEntry entry(String name, byte... content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        return entry;
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(
                        stored.contains(part.getKey())
                                ? entry(part.getKey(), part.getValue())
                                : new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
