package org.sessionwise.jobplan.upload.internal.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook as spreadsheet programs write it, part by part; each part may be replaced by a bad one. */
public final class TrialWorkbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** A workbook with one sheet, whose rows are given as XML. */
    public TrialWorkbook(String rows) {
        with("[Content_Types].xml", "<Types/>");
        with("xl/workbook.xml", workbook("", "<sheet name=\"Plans\" sheetId=\"1\" r:id=\"r1\"/>"));
        with(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"r2\" Target=\"/xl/worksheets/sheet2.xml\"/></Relationships>");
        with(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/>"
                        + "<numFmt numFmtId=\"165\" formatCode=\"[$-809]h:mm AM/PM\"/>"
                        + "<numFmt numFmtId=\"166\" formatCode=\"0.00 &quot;hrs&quot;\"/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
                        + "<xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/><xf numFmtId=\"22\"/>"
                        + "</cellXfs></styleSheet>");
        with("xl/worksheets/sheet1.xml", sheet(rows));
    }

    /** Returns the part that lists sheets. */
    public static String workbook(String properties, String sheets) {
        return "<workbook xmlns=\"" + MAIN
                + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">" + properties
                + "<sheets>" + sheets + "</sheets></workbook>";
    }

    /** Returns the part of a sheet. */
    public static String sheet(String rows) {
        return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>";
    }

    /** Returns a row of texts. */
    public static String row(String... texts) {
        StringBuilder row = new StringBuilder("<row>");
        for (String text : texts) {
            row.append("<c t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    public TrialWorkbook with(String name, String part) {
        return with(name, part.getBytes(StandardCharsets.UTF_8));
    }

    public TrialWorkbook with(String name, byte[] part) {
        parts.put(name, part);
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return file.toByteArray();
    }
}
