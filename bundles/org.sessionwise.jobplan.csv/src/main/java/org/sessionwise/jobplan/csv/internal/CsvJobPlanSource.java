package org.sessionwise.jobplan.csv.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.SystemOfRecord;
import org.sessionwise.jobplan.spi.JobPlanBatch;
import org.sessionwise.jobplan.spi.JobPlanBatch.Coverage;
import org.sessionwise.jobplan.spi.JobPlanSource;
import org.sessionwise.jobplan.spi.PullProgress;
import org.sessionwise.jobplan.spi.SourceUnavailableException;
import org.sessionwise.jobplan.spi.record.FieldReader;
import org.sessionwise.jobplan.spi.record.PlanTable;
import org.sessionwise.jobplan.spi.record.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads job plans from a CSV file; one for each factory configuration. */
@Component(configurationPid = CsvJobPlanSource.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = CsvJobPlanSource.Config.class, factory = true)
public final class CsvJobPlanSource implements JobPlanSource {

    static final String PID = "org.sessionwise.jobplan.csv";

    private static final Logger LOG = LoggerFactory.getLogger(CsvJobPlanSource.class);
    private static final int PROGRESS_EVERY = 500;
    /** More than any trust's plans; a file is read as a whole. */
    private static final int MOST_BYTES = 256 * 1024 * 1024;

    private static final int MOST_ROWS = 1_000_000;
    private static final int LONGEST_TEXT = 300;

    @ObjectClassDefinition(
            name = "Sessionwise: job plans from a CSV file",
            description = "Reads job plans from a file with the columns that job-plan-columns.md documents.")
    @interface Config {
        @AttributeDefinition(
                name = "Source id",
                description = "A stable id, unique among sources, such as csv~surgery. Plans are kept under it: if it"
                        + " changes, they count as another source's.")
        String sourceId();

        @AttributeDefinition(name = "Title", description = "What people call the source.")
        String title();

        @AttributeDefinition(name = "File", description = "Path of the file. It always holds all plans.")
        String path();

        @AttributeDefinition(
                name = "Encoding",
                description = "AUTO takes UTF-8 where the bytes allow it, and windows-1252 otherwise. A byte order"
                        + " mark wins over this.",
                options = {
                    @Option(label = "find out", value = FileEncoding.AUTO),
                    @Option(label = "UTF-8", value = "UTF-8"),
                    @Option(label = "ISO-8859-1", value = "ISO-8859-1"),
                    @Option(label = "windows-1252", value = "windows-1252")
                })
        String encoding() default FileEncoding.AUTO;

        @AttributeDefinition(
                name = "Delimiter",
                description = "What stands between cells. AUTO takes the one with which the heading makes sense.",
                options = {
                    @Option(label = "find out", value = Delimiter.AUTO),
                    @Option(label = "comma", value = ","),
                    @Option(label = "semicolon", value = ";")
                })
        String delimiter() default Delimiter.AUTO;

        @AttributeDefinition(
                name = "System of record",
                description = "Where the plans are kept, for rows whose system_of_record is blank.")
        SystemOfRecord systemOfRecord() default SystemOfRecord.SPREADSHEET;

        @AttributeDefinition(
                name = "Largest file",
                description = "In bytes, at most 256 MiB; a larger one is refused.",
                min = "1")
        int maxFileBytes() default 16 * 1024 * 1024;

        @AttributeDefinition(
                name = "Most rows",
                description = "With the heading, at most 1,000,000; more are refused.",
                min = "1")
        int maxRows() default 100_000;
    }

    private final String id;
    private final String title;
    private final PlanFile file;
    private final FileEncoding encoding;
    private final Delimiter delimiter;
    private final SystemOfRecord systemOfRecord;
    private final int mostRows;
    private final String settings;

    @Activate
    public CsvJobPlanSource(Config config) {
        this.id = named("sourceId", config.sourceId());
        this.title = named("title", config.title());
        this.file = new PlanFile(path(config.path()), within("maxFileBytes", config.maxFileBytes(), MOST_BYTES));
        this.encoding = FileEncoding.named(named("encoding", config.encoding()));
        this.delimiter = Delimiter.named(named("delimiter", config.delimiter()));
        this.systemOfRecord = Objects.requireNonNullElseGet(config.systemOfRecord(), () -> {
            throw missing("systemOfRecord");
        });
        this.mostRows = within("maxRows", config.maxRows(), MOST_ROWS);
        this.settings = String.join(" ", config.encoding(), config.delimiter(), systemOfRecord.name());
    }

    private static String named(String name, String value) {
        if (value == null || value.isBlank()) {
            throw missing(name);
        }
        String text = value.strip();
        if (text.length() > LONGEST_TEXT || !FieldReader.isReadable(text)) {
            throw new IllegalArgumentException(
                    name + " of " + PID + " must be one line of at most " + LONGEST_TEXT + " characters");
        }
        return text;
    }

    private static IllegalArgumentException missing(String name) {
        return new IllegalArgumentException(name + " is missing in the configuration of " + PID);
    }

    private static Path path(String value) {
        try {
            return Path.of(named("path", value));
        } catch (InvalidPathException unusable) {
            throw new IllegalArgumentException("path of " + PID + " is no path of this system", unusable);
        }
    }

    private static int within(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(
                    name + " of " + PID + " is " + value + ", expected a whole number from 1 to " + most);
        }
        return value;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public JobPlanBatch read(Optional<String> since, PullProgress progress) throws SourceUnavailableException {
        return batch(file.read(), since, progress);
    }

    @Override
    public Optional<String> probe() throws SourceUnavailableException {
        return Optional.of("The file is there and can be read: " + file.size() + " bytes.");
    }

    JobPlanBatch batch(byte[] bytes, Optional<String> since, PullProgress progress) throws SourceUnavailableException {
        String cursor = FileDigest.of(bytes, settings);
        if (since.equals(Optional.of(cursor))) {
            return JobPlanBatch.unchanged(cursor);
        }
        PlanTable table = table(encoding.text(bytes), progress);
        List<JobPlanVersion> plans = table.usable();
        return JobPlanBatch.of(Coverage.EVERYTHING, plans, Set.of(), table.rejected(), cursor);
    }

    private PlanTable table(String text, PullProgress progress) throws SourceUnavailableException {
        List<CsvRow> rows = new CsvText().rows(text, delimiter.of(text), mostRows);
        if (rows.isEmpty()) {
            throw FileRefusal.of(Refusal.NOT_READABLE, "the file is empty, expected a heading and a row for each slot");
        }
        Columns columns = Columns.of(rows.get(0));
        if (!columns.unknown().isEmpty()) {
            LOG.warn("{}: columns that mean nothing to us are ignored: {}", id, columns.unknown());
        }
        PlanTable table = new PlanTable();
        for (int i = 1; i < rows.size(); i++) {
            requireGoingOn();
            table.add(PlanCells.of(columns, rows.get(i), systemOfRecord));
            if (i % PROGRESS_EVERY == 0 || i == rows.size() - 1) {
                progress.read(i, rows.size() - 1L);
            }
        }
        return table;
    }

    private static void requireGoingOn() throws SourceUnavailableException {
        if (Thread.currentThread().isInterrupted()) {
            throw new SourceUnavailableException(
                    SourceUnavailableException.Reason.STOPPED, "reading was interrupted; nothing of it was used");
        }
    }
}
