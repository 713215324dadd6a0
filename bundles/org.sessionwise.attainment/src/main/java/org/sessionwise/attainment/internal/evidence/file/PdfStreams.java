package org.sessionwise.attainment.internal.evidence.file;

import java.util.ArrayList;
import java.util.List;

/** Where the streams of a PDF are: each after what describes it. */
final class PdfStreams {

    private static final String BEGIN = "stream";
    private static final String END = "endstream";

    private PdfStreams() {}

    /**
     * A stream.
     *
     * @param description what stands in front of it since its object began
     * @param from where its data begin
     * @param until where they end
     */
    record Stream(String description, int from, int until) {}

    static List<Stream> of(String text) {
        List<Stream> streams = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(BEGIN); at >= 0; at = text.indexOf(BEGIN, from)) {
            String before = text.substring(from, at); // no further back, or many streams would take for ever
            int data = data(text, at + BEGIN.length());
            int end = text.indexOf(END, data);
            from = end < 0 ? text.length() : end + END.length();
            streams.add(new Stream(
                    before.substring(Math.max(before.lastIndexOf("obj"), 0)), data, end < 0 ? text.length() : end));
        }
        return streams;
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

    private static int data(String text, int at) {
        int data = at;
        if (data < text.length() && text.charAt(data) == '\r') {
            data++;
        }
        if (data < text.length() && text.charAt(data) == '\n') {
            data++;
        }
        return data;
    }
}
