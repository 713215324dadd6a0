package org.sessionwise.attainment.internal.evidence.file;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.sessionwise.api.evidence.EvidenceRefusedException;

/** What a description in an Office file says: what the file is, and what it would do. */
final class OfficeDescription {

    static final OfficeDescription NONE = new OfficeDescription("");

    private static final String MAIN = "application/vnd.openxmlformats-officedocument.";
    private static final Pattern MACROS = Pattern.compile("macroenabled|vbaproject|macrosheet|activex");
    private static final Pattern FETCHED = Pattern.compile(".*/(attachedtemplate|oleobject|subdocument|frame|package)");
    private static final Set<String> ASKS = Set.of("ddelink", "olelink");
    private static final char MARK_OF_ORDER = '\uFEFF';

    private final String text;
    private final List<String> types = new ArrayList<>();
    private boolean fetches;

    private OfficeDescription(String text) {
        this.text = text;
    }

    /** Reads a description; one that is written so that another reader would see other words is refused. */
    static OfficeDescription of(byte[] xml) throws EvidenceRefusedException {
        String written = new String(xml, StandardCharsets.UTF_8);
        String text = written.toLowerCase(Locale.ROOT);
        if (text.indexOf('\0') >= 0 || text.contains("&#") || text.contains("<!doctype") || text.contains("<!entity")) {
            throw unread();
        }
        OfficeDescription description = new OfficeDescription(text);
        try {
            description.read(written.startsWith(String.valueOf(MARK_OF_ORDER)) ? written.substring(1) : written);
        } catch (XMLStreamException malformed) {
            throw unread();
        }
        return description;
    }

    boolean hasMacros() {
        return MACROS.matcher(text).find();
    }

    /** Links that a reader clicks are fine. */
    boolean fetches() {
        return fetches;
    }

    FileKind kind() throws EvidenceRefusedException {
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

    private void read(String written) throws XMLStreamException, EvidenceRefusedException {
        XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(written));
        String encoding = reader.getCharacterEncodingScheme();
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
            throw unread();
        }
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamReader.START_ELEMENT -> element(reader);
                case XMLStreamReader.DTD, XMLStreamReader.ENTITY_REFERENCE -> throw unread();
                default -> {
                    // words between elements say nothing
                }
            }
        }
        reader.close();
    }

    private static XMLInputFactory factory() {
        // The JDK's own: which one the class path offers must not decide what is safe.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the description is read");
        });
        return factory;
    }

    private void element(XMLStreamReader element) {
        String name = element.getLocalName().toLowerCase(Locale.ROOT);
        String type = "";
        boolean outside = false;
        for (int i = 0; i < element.getAttributeCount(); i++) {
            String value = element.getAttributeValue(i).strip().toLowerCase(Locale.ROOT);
            switch (element.getAttributeLocalName(i).toLowerCase(Locale.ROOT)) {
                case "type" -> type = value;
                case "contenttype" -> types.add(value);
                case "targetmode" -> outside |= value.equals("external");
                default -> {
                    // names and addresses
                }
            }
        }
        fetches |= ASKS.contains(name) || outside && FETCHED.matcher(type).matches();
    }

    private static EvidenceRefusedException unread() {
        return FileLook.refused("A file as Word, Excel or PowerPoint writes it was expected. Save it again there.");
    }
}
