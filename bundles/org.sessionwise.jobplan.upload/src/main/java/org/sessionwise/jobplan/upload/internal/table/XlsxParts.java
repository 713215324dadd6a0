package org.sessionwise.jobplan.upload.internal.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.sessionwise.api.upload.UploadRefusedException;
import org.sessionwise.jobplan.spi.record.Refusal;

/**
 * The parts of a workbook. Inflated only as far as limits allow, whatever the archive tells of its sizes; kept are the XML
 * parts that hold cells, styles and the list of sheets.
 */
final class XlsxParts {

    private static final int MOST_PARTS = 1_000;
    private static final int LARGEST_PART = 20 * 1024 * 1024;
    private static final int LARGEST_WHOLE = 50 * 1024 * 1024;
    /** How many times its packed size the whole may have; small files are packed best, so they are let off. */
    private static final int HIGHEST_RATIO = 100;

    private static final int LET_OFF = 4 * 1024 * 1024;
    private static final int STEP = 16 * 1024;

    private final Map<String, byte[]> kept = new HashMap<>();
    private final int packed;
    private int count;
    private long whole;
    private boolean links;

    XlsxParts(byte[] file) throws UploadRefusedException {
        this.packed = file.length;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                take(entry, zip);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw FileRefused.because(
                    Refusal.NOT_READABLE,
                    "The file is no whole .xlsx workbook: save it again in your spreadsheet program and send that");
        }
        if (!kept.containsKey("xl/workbook.xml")) {
            throw FileRefused.because(
                    Refusal.UNKNOWN_FORM,
                    "The file is an archive, but no .xlsx workbook that is whole: save the table as .xlsx or as CSV");
        }
    }

    private void take(ZipEntry entry, ZipInputStream zip) throws IOException, UploadRefusedException {
        count++;
        if (count > MOST_PARTS) {
            throw tooMuch("more than " + MOST_PARTS + " parts");
        }
        String name = entry.getName().replace('\\', '/');
        if (name.startsWith("/") || name.contains("../") || name.indexOf(0) >= 0) {
            throw FileRefused.because(
                    Refusal.UNSAFE_FILE, "The workbook holds a part that points out of it: it is not read");
        }
        if (name.toLowerCase(Locale.ROOT).contains("vbaproject")) {
            throw FileRefused.because(
                    Refusal.UNSAFE_FILE, "The workbook holds macros: save it as .xlsx, which has none, and send that");
        }
        links |= name.startsWith("xl/externalLinks/");
        byte[] part = inflated(zip);
        if (isWanted(name) && kept.put(name, part) != null) {
            throw FileRefused.because(Refusal.UNSAFE_FILE, "The workbook holds the same part twice: it is not read");
        }
    }

    private static boolean isWanted(String name) {
        return name.endsWith(".xml") && name.startsWith("xl/") || name.equals("xl/_rels/workbook.xml.rels");
    }

    private byte[] inflated(ZipInputStream zip) throws IOException, UploadRefusedException {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        byte[] buffer = new byte[STEP];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            whole += read;
            if (part.size() + read > LARGEST_PART) {
                throw tooMuch("a part of more than 20 MiB");
            }
            if (whole > LARGEST_WHOLE || whole > LET_OFF && whole / HIGHEST_RATIO > packed) {
                throw tooMuch("far more inside than its size tells");
            }
            part.write(buffer, 0, read);
        }
        return part.toByteArray();
    }

    private static UploadRefusedException tooMuch(String what) {
        return FileRefused.because(
                Refusal.UNSAFE_FILE,
                "The workbook has " + what + ": copy the rows of the job plans into a new workbook and send that");
    }

    /** Returns a part. */
    byte[] part(String name) throws UploadRefusedException {
        byte[] part = kept.get(name);
        if (part == null) {
            throw FileRefused.because(
                    Refusal.NOT_READABLE,
                    "The workbook lacks a part that it names: save it again in your spreadsheet program and send that");
        }
        return part;
    }

    boolean has(String name) {
        return kept.containsKey(name);
    }

    /** Tells whether it points to other files. */
    boolean hasLinks() {
        return links;
    }
}
