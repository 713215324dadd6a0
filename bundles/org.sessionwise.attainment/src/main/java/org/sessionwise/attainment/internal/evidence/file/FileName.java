package org.sessionwise.attainment.internal.evidence.file;

import java.text.Normalizer;
import java.util.Locale;

/** Names that are safe on any machine: no path, nothing that is not seen, and the ending that the bytes are of. */
final class FileName {

    private static final int LONGEST = 120;

    private FileName() {}

    static String clean(String name, FileKind kind) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(last, Normalizer.Form.NFC)
                .codePoints()
                .filter(FileName::isSeen)
                .limit(LONGEST)
                .forEach(c -> {
                    if (Character.isLetterOrDigit(c) || "-_.,()+ ".indexOf(c) >= 0) {
                        kept.appendCodePoint(c);
                    } else {
                        kept.append('_');
                    }
                });
        String stem = withoutEnding(kept.toString(), kind).strip().replaceAll("^\\.+|\\.+$", "");
        return (stem.isBlank() ? "file" : stem.strip()) + "." + kind.extension();
    }

    /** Marks that turn the direction of writing make an ending look like another one. */
    private static boolean isSeen(int c) {
        return Character.getType(c) != Character.FORMAT && !Character.isISOControl(c);
    }

    private static String withoutEnding(String name, FileKind kind) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String ending :
                kind == FileKind.JPEG ? new String[] {".jpg", ".jpeg"} : new String[] {"." + kind.extension()}) {
            if (lower.endsWith(ending)) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }
}
