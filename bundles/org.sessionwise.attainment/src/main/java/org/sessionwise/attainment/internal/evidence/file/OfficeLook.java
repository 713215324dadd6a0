package org.sessionwise.attainment.internal.evidence.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.sessionwise.api.evidence.EvidenceRefusedException;

/**
 * A Word, Excel or PowerPoint file without anything that runs: no macros by name, declared type or first bytes, no embedded
 * programs, no template or object fetched from elsewhere. Approximate: fields and formulas of a document that ask another program
 * for data (DDE) are only known by their link parts.
 */
final class OfficeLook {

    private static final int MOST_PARTS = 5_000;
    private static final int MOST_DESCRIPTION = 2 * 1024 * 1024;
    private static final int DEEPEST = 2;
    private static final byte[] COMPOUND = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PROGRAM = {'M', 'Z'};

    private final Unpacking budget;
    private final int depth;
    private final Set<String> seen = new HashSet<>();
    private OfficeDescription types = OfficeDescription.NONE;

    private OfficeLook(Unpacking budget, int depth) {
        this.budget = budget;
        this.depth = depth;
    }

    static FileKind of(byte[] content) throws EvidenceRefusedException {
        return new OfficeLook(new Unpacking(), 1).look(content);
    }

    private FileKind look(byte[] content) throws EvidenceRefusedException {
        for (ZipPart part : ZipDirectory.parts(content)) {
            if (!seen.add(part.name()) || seen.size() > MOST_PARTS) {
                throw FileLook.refused("A file whose parts each stand in it once was expected. Save it again.");
            }
            try {
                part.unpack(content, unpacked -> look(part.name(), unpacked));
            } catch (IOException e) {
                throw FileLook.refused("A whole Word, Excel or PowerPoint file was expected; this one cannot be"
                        + " unpacked. Save it again.");
            }
        }
        return types.kind();
    }

    private void look(String name, InputStream part) throws IOException, EvidenceRefusedException {
        boolean isDescription = name.equals("[content_types].xml") || name.endsWith(".rels") || isLink(name);
        byte[] start = budget.read(part, isDescription ? MOST_DESCRIPTION : COMPOUND.length, isDescription);
        if (name.contains("vbaproject") || name.contains("vbadata") || name.contains("/activex/")) {
            throw macros();
        }
        if (FileLook.begins(start, COMPOUND) || FileLook.begins(start, PROGRAM)) {
            throw FileLook.refused("A file without macros and embedded programs was expected. Take them out, or save it"
                    + " as a PDF.");
        }
        if (FileLook.begins(start, ZIP)) {
            nested(budget.restOf(start, part));
        }
        if (isDescription) {
            describe(name, OfficeDescription.of(start));
        }
    }

    private static boolean isLink(String name) {
        return name.startsWith("xl/externallinks/") && name.endsWith(".xml");
    }

    /** Charts carry their table as a workbook of its own. */
    private void nested(byte[] content) throws EvidenceRefusedException {
        if (depth == DEEPEST) {
            throw FileLook.refused("A file without files in files was expected. Take them out, or save it as a PDF.");
        }
        new OfficeLook(budget, depth + 1).look(content);
    }

    private void describe(String name, OfficeDescription description) throws EvidenceRefusedException {
        if (name.equals("[content_types].xml")) {
            types = description;
        }
        if (description.hasMacros()) {
            throw macros();
        }
        if (description.fetches()) {
            throw FileLook.refused("A file that fetches no template, object or data from elsewhere was expected. Break"
                    + " its links, or save it as a PDF.");
        }
    }

    private static EvidenceRefusedException macros() {
        return FileLook.refused("A file without macros was expected. Save it without them (.docx, .xlsx, .pptx).");
    }
}
