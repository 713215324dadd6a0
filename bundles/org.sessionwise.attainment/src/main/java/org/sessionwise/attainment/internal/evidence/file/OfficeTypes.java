package org.sessionwise.attainment.internal.evidence.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sessionwise.api.evidence.EvidenceRefusedException;

/** What the descriptions in an Office file say: what it is, and what it would do. They are searched as text, not parsed. */
final class OfficeTypes {

    private static final String MAIN = "application/vnd.openxmlformats-officedocument.";
    private static final Pattern MACROS = Pattern.compile("macroenabled|vbaproject|macrosheet|activex");
    private static final Pattern RELATION = Pattern.compile("<[^<>]*relationship\\s[^<>]*>");
    private static final Pattern FETCHED =
            Pattern.compile("/(attachedtemplate|oleobject|subdocument|frame|package)[\"']");
    private static final Pattern ASKS = Pattern.compile("<([a-z0-9]+:)?(ddelink|olelink)[\\s>/]");

    private OfficeTypes() {}

    /** Returns a description as lower-case text; one that is written so that a search would miss words is refused. */
    static String text(byte[] description) throws EvidenceRefusedException {
        String text = new String(description, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        if (text.indexOf('\0') >= 0 || text.contains("&#") || text.contains("<!doctype") || text.contains("<!entity")) {
            throw FileLook.refused("A file as Word, Excel or PowerPoint writes it was expected. Save it again there.");
        }
        return text;
    }

    static boolean hasMacros(String text) {
        return MACROS.matcher(text).find();
    }

    /** Links that a reader clicks are fine. */
    static boolean fetches(String text) {
        return ASKS.matcher(text).find()
                || RELATION.matcher(text)
                        .results()
                        .map(found -> found.group())
                        .anyMatch(relation -> relation.contains("external")
                                && FETCHED.matcher(relation).find());
    }

    static FileKind kind(String types) throws EvidenceRefusedException {
        if (types.contains(MAIN + "wordprocessingml.document.main+xml")) {
            return FileKind.DOCX;
        }
        if (types.contains(MAIN + "spreadsheetml.sheet.main+xml")) {
            return FileKind.XLSX;
        }
        if (types.contains(MAIN + "presentationml.presentation.main+xml")
                || types.contains(MAIN + "presentationml.slideshow.main+xml")) {
            return FileKind.PPTX;
        }
        throw FileLook.refused(
                "A Word, Excel or PowerPoint file was expected, not another archive. Attach its files one"
                        + " by one.");
    }
}
