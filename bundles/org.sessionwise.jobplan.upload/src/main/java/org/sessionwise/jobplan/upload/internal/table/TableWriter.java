package org.sessionwise.jobplan.upload.internal.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sessionwise.api.sheet.CsvLine;

/** Writes rows as a file: all cells as text, none of them a formula. */
public final class TableWriter {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private TableWriter() {}

    /** Returns a CSV file in UTF-8 with a byte order mark, without which spreadsheets take it for something else. */
    public static byte[] csv(List<List<String>> rows) {
        return (CsvLine.BYTE_ORDER_MARK + text(rows)).getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the text of a CSV file. */
    public static String text(List<List<String>> rows) {
        return rows.stream().map(CsvLine::ofTexts).collect(Collectors.joining());
    }

    /** Returns a workbook with one sheet, whose cells are texts in place: spreadsheets never run those. */
    public static byte[] xlsx(String sheet, List<List<String>> rows) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            put(zip, "[Content_Types].xml", types());
            put(zip, "_rels/.rels", relation(OFFICE + "/officeDocument", "xl/workbook.xml"));
            put(zip, "xl/_rels/workbook.xml.rels", relation(OFFICE + "/worksheet", "worksheets/sheet1.xml"));
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets><sheet name=\""
                            + escaped(sheet) + "\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            put(zip, "xl/worksheets/sheet1.xml", sheet(rows));
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return file.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String part) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((XML + part).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String types() {
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPES + "sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPES + "worksheet+xml\"/>"
                + "</Types>";
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"" + RELATIONS + "\"><Relationship Id=\"r1\" Type=\"" + type + "\" Target=\""
                + target + "\"/></Relationships>";
    }

    private static String sheet(List<List<String>> rows) {
        StringBuilder sheet = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        for (List<String> row : rows) {
            sheet.append("<row>");
            for (String cell : row) {
                sheet.append("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                        .append(escaped(cell))
                        .append("</t></is></c>");
            }
            sheet.append("</row>");
        }
        return sheet.append("</sheetData></worksheet>").toString();
    }

    /** Returns the text as XML can hold it; control characters, which it cannot, are left out. */
    private static String escaped(String text) {
        return text.codePoints()
                .filter(each -> each >= ' ' || each == '\n' || each == '\t')
                .filter(each -> Character.getType(each) != Character.SURROGATE && each < 0xFFFE || each > 0xFFFF)
                .mapToObj(each -> switch (each) {
                    case '&' -> "&amp;";
                    case '<' -> "&lt;";
                    case '>' -> "&gt;";
                    case '"' -> "&quot;";
                    default -> Character.toString(each);
                })
                .collect(Collectors.joining());
    }
}
