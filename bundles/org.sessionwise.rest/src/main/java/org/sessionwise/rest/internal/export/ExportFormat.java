package org.sessionwise.rest.internal.export;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What tables may be written as. */
public enum ExportFormat {
    CSV(ExportFormat.CSV_TYPE),
    XLSX(ExportFormat.XLSX_TYPE),
    PDF(ExportFormat.PDF_TYPE);

    /** Media type of {@link #CSV}. */
    public static final String CSV_TYPE = "text/csv";

    /** Media type of {@link #XLSX}. */
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Media type of {@link #PDF}. */
    public static final String PDF_TYPE = "application/pdf";

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Returns what file names end in, and what the audit log says. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Begins a file that takes so many rows and no more.
     *
     * @param title of the document, where the format has one
     * @param printer makes a PDF of XHTML; other formats do not ask it
     */
    public TableFile open(int mostRows, String title, Function<String, byte[]> printer) {
        return new Limited(
                switch (this) {
                    case CSV -> new CsvFile();
                    case XLSX -> new XlsxFile();
                    case PDF -> new PdfFile(title, printer);
                },
                mostRows);
    }

    /** Begins a CSV file likewise. */
    public static TableFile csv(int mostRows) {
        return new Limited(new CsvFile(), mostRows);
    }

    /** Counts rows, whatever they become. */
    private static final class Limited implements TableFile {

        private final TableFile file;
        private int left;

        private Limited(TableFile file, int left) {
            this.file = file;
            this.left = left;
        }

        @Override
        public void about(List<Fact> facts) throws IOException {
            file.about(facts);
        }

        @Override
        public void table(String name, List<String> headings) throws IOException {
            file.table(name, headings);
        }

        @Override
        public void row(List<Cell> cells) throws IOException {
            if (left-- == 0) {
                throw new TooManyRowsException();
            }
            file.row(cells);
        }

        @Override
        public byte[] end() throws IOException {
            return file.end();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
