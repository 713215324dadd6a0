package org.sessionwise.attainment.internal.evidence.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sessionwise.api.evidence.EvidenceRefusedException;

/**
 * A PDF without scripts, programs to start, embedded files and forms that send. Names are searched for as a reader would read them,
 * with their escapes, in the file and in its packed object streams. An action to run on opening is fine if it is none of these.
 *
 * <p>Approximate: it is a search, not a reading of the file's structure. A harmless file that has such a name in a text is refused,
 * too. What is packed in a way that is not looked into (encryption, other filters than Flate for objects) is refused.
 */
final class PdfLook {

    /** Long enough never to stand in packed data by chance. */
    private static final Set<String> ANYWHERE = Set.of(
            "JavaScript",
            "Launch",
            "EmbeddedFile",
            "EmbeddedFiles",
            "RichMedia",
            "ImportData",
            "SubmitForm",
            "Filespec");

    private static final Set<String> OUTSIDE_DATA = Set.of("JS", "XFA");

    private static final Pattern NAME = Pattern.compile("/([^\\x00\\x09\\x0a\\x0c\\x0d\\x20()<>\\[\\]{}/%]{1,127})");
    private static final Pattern ESCAPE = Pattern.compile("#([0-9a-fA-F]{2})");

    private PdfLook() {}

    static void requireHarmless(byte[] content) throws EvidenceRefusedException {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        requireNone(text, ANYWHERE);
        List<PdfStreams.Stream> streams = PdfStreams.of(text);
        String outside = PdfStreams.outside(text, streams);
        requireNone(outside, OUTSIDE_DATA);
        if (has(outside, Set.of("Encrypt")).isPresent()) {
            throw FileLook.refused(
                    "A PDF without a password or other protection was expected: it cannot be looked into."
                            + " Save it without.");
        }
        for (String objects : PdfObjects.of(text, content, streams)) {
            requireNone(objects, ANYWHERE);
            requireNone(objects, OUTSIDE_DATA);
        }
    }

    private static void requireNone(String text, Set<String> forbidden) throws EvidenceRefusedException {
        Optional<String> found = has(text, forbidden);
        if (found.isPresent()) {
            throw FileLook.refused(
                    "A PDF without scripts, attached files and programs to start was expected; this one has /"
                            + found.get() + ". Print it to a new PDF.");
        }
    }

    /** Returns which of some names stands in a text. */
    static Optional<String> has(String text, Set<String> wanted) {
        Matcher names = NAME.matcher(text);
        while (names.find()) {
            String name = plain(names.group(1));
            if (wanted.contains(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** Returns where each of some names ends in a text. */
    static List<Integer> ends(String text, Set<String> wanted) {
        return NAME.matcher(text)
                .results()
                .filter(name -> wanted.contains(plain(name.group(1))))
                .map(MatchResult::end)
                .toList();
    }

    private static String plain(String name) {
        return name.indexOf('#') < 0
                ? name
                : ESCAPE.matcher(name)
                        .replaceAll(hex ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hex.group(1), 16))));
    }
}
