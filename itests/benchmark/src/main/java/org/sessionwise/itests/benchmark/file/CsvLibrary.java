package org.sessionwise.itests.benchmark.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.sessionwise.itests.benchmark.year.TrustRows;

/** Reads both files, each on a thread of its own, by one of two libraries; what a field means is read by the same code. */
public enum CsvLibrary {
    /** Made for speed: hands out fields without making texts of them. */
    FAST_CSV("FastCSV") {
        @Override
        void read(Path file, SideRows rows) throws IOException {
            try (CsvReader<Object> reader = CsvReader.builder()
                    .build(new Fields(rows), Files.newBufferedReader(file, StandardCharsets.US_ASCII))) {
                reader.forEach(none -> {});
            }
        }
    },
    /** What the product reads feeds and sheets with. */
    JACKSON("Jackson") {
        @Override
        void read(Path file, SideRows rows) throws IOException {
            try (CsvParser parser = new CsvFactory().createParser(Files.newInputStream(file))) {
                parser.enable(CsvParser.Feature.WRAP_AS_ARRAY);
                int line = 0;
                int column = 0;
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    if (token == JsonToken.END_ARRAY) {
                        line++;
                        column = 0;
                    } else if (token == JsonToken.VALUE_STRING) {
                        field(parser, line, column, rows);
                        column++;
                    }
                }
            }
        }
    };

    private final String title;

    CsvLibrary(String title) {
        this.title = title;
    }

    abstract void read(Path file, SideRows rows) throws IOException;

    /** Returns all rows of both files, ready to be matched. */
    public TrustRows rows(YearFiles files) {
        SideRows planned = new SideRows(false);
        SideRows worked = new SideRows(true);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> one = threads.submit(() -> readAll(files.planned(), planned));
            Future<?> other = threads.submit(() -> readAll(files.worked(), worked));
            one.get();
            other.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a file cannot be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            threads.shutdownNow();
        }
        int people = Math.max(planned.people(), worked.people());
        return new TrustRows(planned.sorted(people), worked.sorted(people));
    }

    private Void readAll(Path file, SideRows rows) throws IOException {
        read(file, rows);
        return null;
    }

    private static void field(JsonParser parser, int line, int column, SideRows rows) throws IOException {
        if (line > 0) {
            rows.field(column, parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        }
    }

    @Override
    public String toString() {
        return title;
    }

    /** Passes the fields on and makes no record. */
    private static final class Fields extends AbstractBaseCsvCallbackHandler<Object> {

        private final SideRows rows;

        Fields(SideRows rows) {
            this.rows = rows;
        }

        @Override
        protected void handleField(int column, char[] text, int from, int length, boolean quoted) {
            if (getStartingLineNumber() > 1) {
                rows.field(column, text, from, length);
            }
        }

        @Override
        protected Object buildRecord() {
            return null;
        }
    }
}
