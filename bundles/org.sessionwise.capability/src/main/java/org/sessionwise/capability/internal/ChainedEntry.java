package org.sessionwise.capability.internal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * An entry of the audit log with its link in the chain, as they are stored.
 *
 * @param position of the link: 1 and up, without a gap
 * @param number of the entry
 * @param fields of the entry, in the order of the table; empty if the entry of this link is missing
 * @param hash of the link
 */
record ChainedEntry(long position, long number, List<String> fields, String hash) {

    private static final String FORM = "sessionwise audit 1";

    ChainedEntry {
        fields = List.copyOf(fields);
    }

    /** Makes the link of an entry that follows a head. */
    static ChainedEntry after(Head before, long number, List<String> fields) {
        long position = before.count() + 1;
        return new ChainedEntry(position, number, fields, hash(position, before.hash(), number, fields));
    }

    /** Whether this is exactly what followed the head. */
    boolean follows(Head before) {
        return position == before.count() + 1 && hash.equals(hash(position, before.hash(), number, fields));
    }

    Head head() {
        return new Head(position, hash);
    }

    /** Each text with its length, so that no two entries have the same bytes. */
    private static String hash(long position, String previous, long number, List<String> fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(FORM, out);
            out.writeLong(position);
            write(previous, out);
            out.writeLong(number);
            out.writeInt(fields.size());
            for (String field : fields) {
                write(field, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not refuse to be written", e);
        }
        return HexFormat.of().formatHex(sha256().digest(bytes.toByteArray()));
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
