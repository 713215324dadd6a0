package org.sessionwise.jobplan.upload.internal.table;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.sessionwise.api.upload.UploadRefusedException;
import org.sessionwise.jobplan.spi.record.Refusal;

/** Reads the table in a file, whatever its name says: by its first bytes. */
public final class TableFile {

    private TableFile() {}

    /**
     * Returns the table.
     *
     * @param sheet which sheet of a workbook; empty for the first that is not hidden
     */
    public static Table read(byte[] file, Optional<String> sheet) throws UploadRefusedException {
        if (startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw FileRefused.because(
                    Refusal.UNKNOWN_FORM,
                    "The file is an old .xls workbook, or one with a password: open it in your spreadsheet program, take"
                            + " the password off, and save it as .xlsx");
        }
        if (startsWith(file, '%', 'P', 'D', 'F')) {
            throw FileRefused.because(
                    Refusal.UNKNOWN_FORM,
                    "The file is a PDF, whatever its name says: export the job plans as CSV or .xlsx instead");
        }
        return startsWith(file, 'P', 'K') ? new XlsxFile(file).read(sheet) : CsvFile.read(file);
    }

    /** Tells whether a file can only be JSON. */
    public static boolean isJson(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, 64), StandardCharsets.UTF_8);
        String text = (start.startsWith("\uFEFF") ? start.substring(1) : start).strip();
        return text.startsWith("{") || text.startsWith("[");
    }

    private static boolean startsWith(byte[] file, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
