package org.sessionwise.host.rotamap.internal.wire;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.sessionwise.host.spi.HostUnavailableException;

/**
 * Walks through a document that somebody else sent: no DTD, no entity but the five of XML, no depth and no text without end.
 * What was wrong is told by line; the parser's own words are left out, since they may quote what stood there.
 */
final class XmlWalk {

    private static final int DEEPEST = 20;
    private static final int LONGEST_TEXT = 2_000;

    /** Hears what is met. */
    interface Visitor {

        /** An element begins. */
        void begins(String name, Position position) throws HostUnavailableException;

        /** An element ends; the text is what stood directly in it, without blanks around. */
        void ends(String name, String text, Position position) throws HostUnavailableException;
    }

    /**
     * Where in the document.
     *
     * @param depth 1 at the root
     * @param line 1 or more
     */
    record Position(int depth, int line) {}

    private final String what;
    private final StringBuilder[] texts = new StringBuilder[DEEPEST + 1];
    private int depth;

    /** Names the document for messages, such as "the person rota". */
    XmlWalk(String what) {
        this.what = what;
        for (int i = 0; i < texts.length; i++) {
            texts[i] = new StringBuilder();
        }
    }

    void through(byte[] document, Visitor visitor) throws HostUnavailableException {
        XMLStreamReader reader = null;
        try {
            reader = factory().createXMLStreamReader(new ByteArrayInputStream(document));
            while (reader.hasNext()) {
                step(reader, reader.next(), visitor);
            }
        } catch (XMLStreamException malformed) {
            int line = malformed.getLocation() == null
                    ? lineOf(reader)
                    : malformed.getLocation().getLineNumber();
            throw new HostUnavailableException(what + " is not whole, well-formed XML (line " + line + ")");
        } finally {
            close(reader);
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

    private void step(XMLStreamReader reader, int event, Visitor visitor) throws HostUnavailableException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                deeper(reader);
                visitor.begins(reader.getLocalName(), new Position(depth, lineOf(reader)));
            }
            case XMLStreamConstants.END_ELEMENT -> {
                String text = texts[depth].toString().strip();
                visitor.ends(reader.getLocalName(), text, new Position(depth, lineOf(reader)));
                depth--;
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> add(reader);
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new HostUnavailableException(
                        what + " holds a DTD or an entity of its own (line " + lineOf(reader) + "), which is refused");
            default -> {}
        }
    }

    private void deeper(XMLStreamReader reader) throws HostUnavailableException {
        if (depth == DEEPEST) {
            throw new HostUnavailableException(
                    what + " is nested more than " + DEEPEST + " deep (line " + lineOf(reader) + ")");
        }
        depth++;
        texts[depth].setLength(0);
    }

    private void add(XMLStreamReader reader) throws HostUnavailableException {
        StringBuilder text = texts[depth];
        if (text.length() + reader.getTextLength() > LONGEST_TEXT) {
            throw new HostUnavailableException(what + " holds a text of more than " + LONGEST_TEXT
                    + " characters in one element (line " + lineOf(reader) + ")");
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    private static int lineOf(XMLStreamReader reader) {
        return reader == null ? 1 : Math.max(1, reader.getLocation().getLineNumber());
    }

    private static void close(XMLStreamReader reader) {
        try {
            if (reader != null) {
                reader.close();
            }
        } catch (XMLStreamException nothingIsHeld) {
            throw new IllegalStateException("a reader of bytes in memory cannot be closed", nothingIsHeld);
        }
    }
}
