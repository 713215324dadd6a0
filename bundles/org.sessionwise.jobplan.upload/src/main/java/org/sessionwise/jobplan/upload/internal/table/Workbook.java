package org.sessionwise.jobplan.upload.internal.table;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.sessionwise.api.upload.UploadRefusedException;
import org.sessionwise.jobplan.spi.record.Refusal;

/** Which sheets there are, and what the values in their cells mean. */
final class Workbook {

    private static final String MAIN = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String STYLES = "xl/styles.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String RELATION_NAMESPACE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_NAMESPACE = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /**
     * A sheet.
     *
     * @param part where its cells are
     */
    record Sheet(String name, boolean hidden, String part) {}

    private final List<Sheet> sheets;
    private final CellValues values;

    private Workbook(List<Sheet> sheets, CellValues values) {
        this.sheets = List.copyOf(sheets);
        this.values = values;
    }

    static Workbook of(XlsxParts parts) throws UploadRefusedException {
        Reading reading = new Reading();
        walk(parts, RELATIONS, reading);
        walk(parts, MAIN, reading);
        StyleReader styles = new StyleReader();
        walk(parts, STYLES, styles);
        StringReader strings = new StringReader();
        walk(parts, STRINGS, strings);
        return new Workbook(reading.sheets, new CellValues(strings.strings(), styles.kinds(), reading.since1904));
    }

    private static void walk(XlsxParts parts, String part, XmlWalk.Visitor visitor) throws UploadRefusedException {
        if (part.equals(MAIN) || parts.has(part)) {
            XmlWalk.through(new ByteArrayInputStream(parts.part(part)), visitor);
        }
    }

    List<Sheet> sheets() {
        return sheets;
    }

    CellValues values() {
        return values;
    }

    /** Returns the sheet wanted, or the first that is not hidden. */
    Sheet sheet(Optional<String> wanted) throws UploadRefusedException {
        return sheets.stream()
                .filter(sheet -> wanted.map(sheet.name()::equals).orElse(!sheet.hidden()))
                .findFirst()
                .orElseThrow(() -> FileRefused.because(
                        Refusal.NOT_READABLE,
                        wanted.isPresent()
                                ? "The workbook has no sheet of the name chosen: choose another one"
                                : "The workbook has no sheet that is not hidden: unhide the one with the job plans"));
    }

    /** Reads the list of sheets; where each is kept must have been read before. */
    private static final class Reading implements XmlWalk.Visitor {

        private static final int MOST_SHEETS = 200;

        private final Map<String, String> targets = new HashMap<>();
        private final List<Sheet> sheets = new ArrayList<>();
        private boolean since1904;

        @Override
        public void begins(XMLStreamReader element) {
            switch (element.getLocalName()) {
                case "Relationship" -> targets.put(text(element, "Id"), part(text(element, "Target")));
                case "workbookPr" -> since1904 = List.of("1", "true").contains(text(element, "date1904"));
                case "sheet" -> add(element);
                default -> {}
            }
        }

        private void add(XMLStreamReader element) {
            String id = element.getAttributeValue(RELATION_NAMESPACE, "id");
            String target = targets.get(id == null ? element.getAttributeValue(STRICT_NAMESPACE, "id") : id);
            String state = text(element, "state");
            if (target != null && target.startsWith("xl/worksheets/") && sheets.size() < MOST_SHEETS) {
                sheets.add(new Sheet(text(element, "name"), state.endsWith("idden"), target));
            }
        }

        private static String part(String target) {
            return target.startsWith("/") ? target.substring(1) : "xl/" + target;
        }

        private static String text(XMLStreamReader element, String attribute) {
            String text = element.getAttributeValue(null, attribute);
            return text == null ? "" : text;
        }

        @Override
        public void ends(String name, String text) {}
    }

    /** Reads the texts that cells point to; what is written above letters to help pronounce them is left out. */
    private static final class StringReader implements XmlWalk.Visitor {

        private final List<String> strings = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private boolean aside;

        @Override
        public void begins(XMLStreamReader element) {
            if (element.getLocalName().equals("si")) {
                text.setLength(0);
            } else if (element.getLocalName().equals("rPh")) {
                aside = true;
            }
        }

        @Override
        public void ends(String name, String ended) {
            switch (name) {
                case "t" -> text.append(aside ? "" : ended);
                case "rPh" -> aside = false;
                case "si" -> strings.add(text.toString());
                default -> {}
            }
        }

        List<String> strings() {
            return strings;
        }
    }
}
