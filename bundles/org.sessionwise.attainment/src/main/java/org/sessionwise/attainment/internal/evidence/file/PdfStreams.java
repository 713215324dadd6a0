package org.sessionwise.attainment.internal.evidence.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the streams of a PDF are: each after what describes it. */
final class PdfStreams {

    /** The same word inside a text of the description begins nothing. */
    private static final Pattern BEGIN = Pattern.compile(">>[\\x00\\s]*+stream(?=[\\r\\n])(\\r?+\\n|\\r)");

    private static final String END = "endstream";

    /** Of an object, or of a file to which more was added. */
    private static final List<String> ENDS = List.of("endobj", "%%EOF");

    private PdfStreams() {}

    /**
     * A stream.
     *
     * @param describedFrom where its description begins: after the last object, stream or file that ended
     * @param from where its data begin
     * @param until where they end
     */
    record Stream(int describedFrom, int from, int until) {

        String description(String text) {
            return text.substring(describedFrom, from);
        }
    }

    static List<Stream> of(String text) {
        List<Stream> streams = new ArrayList<>();
        Matcher begin = BEGIN.matcher(text);
        int before = 0;
        while (begin.find(before)) {
            int end = text.indexOf(END, begin.end());
            int until = end < 0 ? text.length() : end;
            streams.add(new Stream(described(text, before, begin.start()), begin.end(), until));
            before = end < 0 ? until : end + END.length();
        }
        return streams;
    }

    /** Looks no further back than where the last stream ended, or many streams would take for ever. */
    private static int described(String text, int before, int at) {
        String part = text.substring(before, at);
        return before + ENDS.stream().mapToInt(end -> after(part, end)).max().orElse(0);
    }

    private static int after(String part, String end) {
        int last = part.lastIndexOf(end);
        return last < 0 ? 0 : last + end.length();
    }

    /** Returns what is no stream's data. */
    static String outside(String text, List<Stream> streams) {
        StringBuilder outside = new StringBuilder();
        int from = 0;
        for (Stream stream : streams) {
            outside.append(text, from, stream.from()).append('\n');
            from = stream.until();
        }
        return outside.append(text, from, text.length()).toString();
    }
}
