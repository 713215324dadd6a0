package org.sessionwise.rest.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.Actor;
import org.sessionwise.api.upload.HolidayUploads;
import org.sessionwise.api.upload.Importer;
import org.sessionwise.api.upload.PlanUploads;
import org.sessionwise.api.upload.SavedUpload;
import org.sessionwise.api.upload.UploadField;
import org.sessionwise.api.upload.UploadFormat;
import org.sessionwise.api.upload.UploadLook;
import org.sessionwise.api.upload.UploadMapping;
import org.sessionwise.api.upload.UploadRefusedException;
import org.sessionwise.api.upload.UploadReport;
import org.sessionwise.api.upload.UploadedDocument;

/** Takes every file for one whose third line is no good; one that begins with {@code %} is refused. */
final class FakeUploads implements PlanUploads, HolidayUploads {

    final List<String> heard = new ArrayList<>();
    final List<Importer> importers = new ArrayList<>();

    private static final UploadMapping MAPPING = UploadMapping.NOTHING
            .sheet(Optional.of("Plans"))
            .columns(Map.of("state", "Status"))
            .words(Map.of("state", Map.of("Signed off", "APPROVED")))
            .inHours(Set.of("minutes_per_week"));

    @Override
    public List<UploadField> fields() {
        return List.of(new UploadField("state", true, List.of("DRAFT", "APPROVED"), false));
    }

    @Override
    public List<SavedUpload> saved() {
        return List.of(
                SavedUpload.of("new", "upload~new", UploadMapping.NOTHING),
                SavedUpload.of("old", "upload~old", MAPPING).taken(Instant.parse("2026-03-01T00:00:00Z"), 40, 2));
    }

    @Override
    public UploadLook look(byte[] file, Optional<String> sheet) throws UploadRefusedException {
        require(file);
        heard.add("look " + sheet);
        return new UploadLook(
                UploadFormat.XLSX,
                Optional.of("Plans"),
                List.of(new UploadLook.Sheet("Plans", false), new UploadLook.Sheet("Old", true)),
                List.of("Status"),
                2,
                List.of("The sheet has 2 formulas."),
                MAPPING);
    }

    @Override
    public void save(String name, UploadMapping mapping, Importer importer) throws UploadRefusedException {
        if (name.equals("no good")) {
            throw new UploadRefusedException("Choose another name.");
        }
        heard.add("save " + name + " " + mapping.columns() + " "
                + importer.actor().id());
    }

    @Override
    public UploadReport check(String name, byte[] file, Importer importer) throws UploadRefusedException {
        require(file);
        heard.add("check " + name + " " + file.length);
        return report(name);
    }

    @Override
    public UploadReport take(String name, byte[] file, Extent extent, Importer importer) throws UploadRefusedException {
        require(file);
        heard.add("take " + name + " " + extent + " " + importer.actor().id());
        importers.add(importer);
        return report(name);
    }

    @Override
    public UploadedDocument refusedRows(String name, byte[] file, Importer importer) throws UploadRefusedException {
        require(file);
        return new UploadedDocument("x-refused.csv", "text/csv", "a,b\r\n".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<CoveredYears> covered() {
        return List.of(new CoveredYears("SCOTLAND", 2012, 2028, 150, false));
    }

    @Override
    public List<CoveredYears> take(byte[] document, Actor actor) throws UploadRefusedException {
        require(document);
        heard.add("holidays " + actor.id());
        return List.of(new CoveredYears("SCOTLAND", 2012, 2030, 170, true));
    }

    private static void require(byte[] file) throws UploadRefusedException {
        if (file.length > 0 && file[0] == '%') {
            throw new UploadRefusedException("The file is a PDF (IN-24)");
        }
    }

    private static UploadReport report(String name) {
        return new UploadReport(
                "upload~" + name,
                2,
                1,
                1,
                1,
                List.of(new UploadReport.PlanRead("JP-1", 1, "20012345", "APPROVED", "LOCAL", "2026-04-01", 3)),
                List.of(new UploadReport.Fault(
                        "line 3", "Status", "found x, expected one of DRAFT (IN-03)", "Correct it.")),
                0,
                List.of());
    }
}
