package org.sessionwise.jobplan.upload.internal.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** Finds out which styles show a number as a day or as a time: in a workbook, both are numbers. */
final class StyleReader implements XmlWalk.Visitor {

    /** How a number is shown. */
    enum Kind {
        NUMBER,
        DAY,
        TIME,
        DAY_AND_TIME
    }

    /** What is no part of a date in a format: texts, colours, escaped letters, filling. */
    private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]");

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Kind> kinds = new ArrayList<>();
    private boolean ofCells;

    @Override
    public void begins(XMLStreamReader element) {
        switch (element.getLocalName()) {
            case "numFmt" -> formats.put(number(element), element.getAttributeValue(null, "formatCode"));
            case "cellXfs" -> ofCells = true;
            case "xf" -> {
                if (ofCells) {
                    kinds.add(kind(number(element)));
                }
            }
            default -> {}
        }
    }

    @Override
    public void ends(String name, String text) {
        if (name.equals("cellXfs")) {
            ofCells = false;
        }
    }

    private static int number(XMLStreamReader element) {
        try {
            return Integer.parseInt(element.getAttributeValue(null, "numFmtId"));
        } catch (NumberFormatException unknown) {
            return 0; // shown as it stands
        }
    }

    private Kind kind(int format) {
        String code = formats.get(format);
        return code == null ? builtIn(format) : written(code);
    }

    /** The formats that every workbook has (ECMA-376, 18.8.30). */
    private static Kind builtIn(int format) {
        if (format >= 14 && format <= 17) {
            return Kind.DAY;
        }
        if (format == 22) {
            return Kind.DAY_AND_TIME;
        }
        return format >= 18 && format <= 21 || format >= 45 && format <= 47 ? Kind.TIME : Kind.NUMBER;
    }

    private static Kind written(String code) {
        String shown =
                ASIDE.matcher(code.split(";", 2)[0].toLowerCase(Locale.ROOT)).replaceAll("");
        if (shown.contains("general")) {
            return Kind.NUMBER;
        }
        boolean time = shown.contains("h") || shown.contains("s");
        boolean day = shown.contains("y") || shown.contains("d") || shown.contains("m") && !time;
        if (day) {
            return time ? Kind.DAY_AND_TIME : Kind.DAY;
        }
        return time ? Kind.TIME : Kind.NUMBER;
    }

    /** Returns how each style of cells shows a number. */
    List<Kind> kinds() {
        return kinds;
    }
}
