package org.sessionwise.jobplan.upload.internal.table;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.sessionwise.api.upload.UploadRefusedException;
import org.sessionwise.jobplan.spi.record.Refusal;

/** Walks through a part of a workbook: no DTD, no entity but the five of XML, no depth and no text without end. */
final class XmlWalk {

    private static final int DEEPEST = 40;
    private static final int LONGEST_TEXT = 40_000;

    /** Hears what is met. */
    interface Visitor {

        /** An element begins. */
        void begins(XMLStreamReader element) throws UploadRefusedException;

        /** An element ends; the text is what stood in it since its last child, blanks included. */
        void ends(String name, String text) throws UploadRefusedException;
    }

    private final Visitor visitor;
    private final StringBuilder text = new StringBuilder();
    private int depth;

    private XmlWalk(Visitor visitor) {
        this.visitor = visitor;
    }

    static void through(InputStream part, Visitor visitor) throws UploadRefusedException {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(part);
            XmlWalk walk = new XmlWalk(visitor);
            while (reader.hasNext()) {
                walk.step(reader, reader.next());
            }
            reader.close();
        } catch (XMLStreamException malformed) {
            // Without the cause: the parser's words may quote what stood there.
            throw FileRefused.because(
                    Refusal.NOT_READABLE,
                    "The workbook holds a part that is no well-formed XML: save it again in your spreadsheet program");
        }
    }

    private static XMLInputFactory factory() {
        // The JDK's own: which one the class path offers must not decide what is safe.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the document is read");
        });
        return factory;
    }

    private void step(XMLStreamReader reader, int event) throws UploadRefusedException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                depth++;
                if (depth > DEEPEST) {
                    throw unsafe("is nested more than " + DEEPEST + " deep");
                }
                text.setLength(0);
                visitor.begins(reader);
            }
            case XMLStreamConstants.END_ELEMENT -> {
                depth--;
                visitor.ends(reader.getLocalName(), text.toString());
                text.setLength(0);
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> add(reader);
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw unsafe("holds a DTD or an entity of its own");
            default -> {}
        }
    }

    private void add(XMLStreamReader reader) throws UploadRefusedException {
        if (text.length() + reader.getTextLength() > LONGEST_TEXT) {
            throw unsafe("holds a cell of more than " + LONGEST_TEXT + " characters");
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    private static UploadRefusedException unsafe(String what) {
        return FileRefused.because(
                Refusal.UNSAFE_FILE,
                "A part of the workbook " + what
                        + ": copy the rows of the job plans into a new workbook and send that");
    }
}
