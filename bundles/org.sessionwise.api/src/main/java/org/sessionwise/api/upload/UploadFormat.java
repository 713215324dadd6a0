package org.sessionwise.api.upload;

/** In which form a file holds job plans. */
public enum UploadFormat {
    /** Comma-separated values. */
    CSV,
    /** A workbook of a spreadsheet program. */
    XLSX,
    /** A saved answer of the public API of SARD, in JSON. */
    SARD
}
