package org.sessionwise.jobplan.upload.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sessionwise.api.upload.PlanUploads;
import org.sessionwise.api.upload.UploadFormat;
import org.sessionwise.api.upload.UploadLook;
import org.sessionwise.api.upload.UploadMapping;
import org.sessionwise.api.upload.UploadRefusedException;
import org.sessionwise.api.upload.UploadedDocument;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.PersonReference;
import org.sessionwise.jobplan.spi.record.PlanField;
import org.sessionwise.jobplan.spi.record.Refusal;
import org.sessionwise.jobplan.upload.internal.table.CsvFile;
import org.sessionwise.jobplan.upload.internal.table.FileRefused;
import org.sessionwise.jobplan.upload.internal.table.Table;
import org.sessionwise.jobplan.upload.internal.table.TableFile;
import org.sessionwise.jobplan.upload.internal.table.TableWriter;

/** A file read by a mapping: what is good in it, and what is not. Belongs to one thread. */
public final class PlanFile {

    /** The heading of the column that says what is wrong; read back, it is nothing. */
    static final String PROBLEM = "What is wrong (Sessionwise)";

    private static final List<PlanField> COLUMNS = List.copyOf(FieldKinds.tabular());

    private final Optional<Table> table;
    private final Optional<SardPlans> sard;
    private final List<Candidate> candidates;
    private final Judgement judgement;

    private PlanFile(
            Optional<Table> table,
            Optional<SardPlans> sard,
            List<Candidate> candidates,
            Predicate<PersonReference> manages) {
        this.table = table;
        this.sard = sard;
        this.candidates = candidates;
        this.judgement = Judgement.of(candidates, manages);
    }

    /** Returns what a file looks like. */
    public static UploadLook look(byte[] file, Optional<String> sheet) throws UploadRefusedException {
        requireSize(file);
        if (TableFile.isJson(file)) {
            SardPlans plans = SardPlans.of(JsonText.read(file));
            return new UploadLook(
                    UploadFormat.SARD,
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    plans.size(),
                    plans.notes(),
                    SardPlans.guess());
        }
        Table table = TableFile.read(file, sheet);
        List<String> headings = table.headings().stream()
                .filter(heading -> !heading.isEmpty() && !heading.equals(PROBLEM))
                .distinct()
                .toList();
        return new UploadLook(
                table.format(),
                table.sheet(),
                table.sheets(),
                headings,
                table.rows().size(),
                table.notes(),
                Guess.of(headings).sheet(sheet));
    }

    /**
     * Reads a file.
     *
     * @param manages whose plans may be in it
     */
    public static PlanFile read(byte[] file, UploadMapping mapping, Predicate<PersonReference> manages)
            throws UploadRefusedException {
        requireSize(file);
        if (TableFile.isJson(file)) {
            SardPlans plans = SardPlans.of(JsonText.read(file));
            return new PlanFile(Optional.empty(), Optional.of(plans), plans.candidates(mapping), manages);
        }
        Table table = TableFile.read(file, mapping.sheet());
        return new PlanFile(
                Optional.of(table), Optional.empty(), new TableReading(mapping, table).candidates(), manages);
    }

    /** Reads what was kept of files; it was good when it was taken. */
    public static Judgement kept(String content) throws UploadRefusedException {
        Table table = CsvFile.read(content);
        return Judgement.of(new TableReading(UploadMapping.NOTHING, table).candidates(), anybody -> true);
    }

    /** Returns whose plans were kept. */
    public static List<PersonReference> people(String content) {
        try {
            return kept(content).plans().stream().map(JobPlanVersion::person).toList();
        } catch (UploadRefusedException neverForWhatWeWrote) {
            throw new IllegalStateException(neverForWhatWeWrote);
        }
    }

    private static void requireSize(byte[] file) throws UploadRefusedException {
        if (file.length > PlanUploads.LARGEST_FILE) {
            throw FileRefused.because(Refusal.TOO_MUCH, "The file is larger than 16 MiB: split it by department");
        }
    }

    /** Returns what is good and what is not. */
    public Judgement judgement() {
        return judgement;
    }

    /** Returns how many rows there are; of SARD's answers, job plans. */
    public int rows() {
        return table.map(each -> each.rows().size())
                .orElseGet(() -> sard.map(SardPlans::size).orElse(0));
    }

    /** Returns how many of them are good. */
    public int goodRows() {
        return (int) judgement.good().stream().map(Candidate::place).distinct().count();
    }

    /** Returns what people should know. */
    public List<String> notes() {
        return table.map(Table::notes)
                .orElseGet(() -> sard.map(SardPlans::notes).orElse(List.of()));
    }

    /** Returns the good rows in our own columns: rows of a table, the heading first. */
    public List<List<String>> content() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(heading());
        judgement.good().forEach(row -> rows.add(COLUMNS.stream().map(row::cell).toList()));
        return rows;
    }

    /** Returns the rows of what was kept, without those of some plans; the columns as {@link #content} has them now. */
    public static List<List<String>> rowsWithout(String content, Set<JobPlanId> plans) {
        try {
            return new TableReading(UploadMapping.NOTHING, CsvFile.read(content))
                    .candidates().stream()
                            .filter(row ->
                                    row.row().plan().filter(plans::contains).isEmpty())
                            .map(row -> COLUMNS.stream().map(row::cell).toList())
                            .toList();
        } catch (UploadRefusedException neverForWhatWeWrote) {
            throw new IllegalStateException(neverForWhatWeWrote);
        }
    }

    /** Returns the heading of what is kept. */
    private static List<String> heading() {
        return COLUMNS.stream().map(FieldKinds::nameOf).toList();
    }

    /** Returns the rows that are left out, in the format of the file. */
    public UploadedDocument refused(String name) throws UploadRefusedException {
        Map<Integer, String> wrong = judgement.wrong();
        if (wrong.isEmpty()) {
            throw new UploadRefusedException("Every row of the file can be used: there is nothing to correct.");
        }
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_") + "-refused";
        if (sard.isPresent()) {
            return new UploadedDocument(
                    plain + ".json", "application/json", sard.get().refused(wrong));
        }
        Table read = table.orElseThrow();
        List<List<String>> rows = refusedRows(read, wrong);
        return read.format() == UploadFormat.XLSX
                ? new UploadedDocument(
                        plain + ".xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        TableWriter.xlsx(read.sheet().orElse("Job plans"), rows))
                : new UploadedDocument(plain + ".csv", "text/csv", TableWriter.csv(rows));
    }

    /** A file without people's numbers gets a column for them, so that they can be filled in. */
    private List<List<String>> refusedRows(Table read, Map<Integer, String> wrong) {
        int problem = read.headings().indexOf(PROBLEM);
        boolean nameless = candidates.stream()
                .noneMatch(row -> row.values().containsKey(PlanField.ASSIGNMENT_NUMBER)
                        || row.values().containsKey(PlanField.REGISTRATION));
        String assignment = FieldKinds.nameOf(PlanField.ASSIGNMENT_NUMBER);
        boolean added = nameless && !read.headings().contains(assignment);
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(read.headings(), read.headings(), problem, added ? assignment : null, PROBLEM));
        for (int i = 0; i < read.rows().size(); i++) {
            if (wrong.containsKey(i)) {
                rows.add(row(read.headings(), read.rows().get(i).cells(), problem, added ? "" : null, wrong.get(i)));
            }
        }
        return rows;
    }

    private static List<String> row(
            List<String> headings, List<String> cells, int problem, String assignment, String words) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < Math.max(headings.size(), cells.size()); i++) {
            if (i != problem) {
                row.add(i < cells.size() ? cells.get(i) : "");
            }
        }
        if (assignment != null) {
            row.add(assignment);
        }
        row.add(words);
        return row;
    }
}
