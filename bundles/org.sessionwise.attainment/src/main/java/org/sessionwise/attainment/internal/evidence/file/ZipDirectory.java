package org.sessionwise.attainment.internal.evidence.file;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.sessionwise.api.evidence.EvidenceRefusedException;

/**
 * An archive's list of its parts, which stands at its end. Programs open what the list says, not what stands in front of each part;
 * where the two differ, one was looked at and the other would be opened.
 */
final class ZipDirectory {

    private static final int END = 0x06054B50;
    private static final int END_BYTES = 22;
    private static final int ITEM = 0x02014B50;
    private static final int ITEM_BYTES = 46;
    private static final int LONGEST_REMARK = 0xFFFF;

    private ZipDirectory() {}

    static void requireSame(byte[] archive, Set<String> names) throws EvidenceRefusedException {
        Set<String> listed;
        try {
            listed = names(ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN));
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            listed = Set.of();
        }
        if (!listed.equals(names)) {
            throw FileLook.refused("A file whose list of parts fits its parts was expected. Save it again.");
        }
    }

    private static Set<String> names(ByteBuffer archive) {
        int end = end(archive);
        int count = Short.toUnsignedInt(archive.getShort(end + 10));
        int at = archive.getInt(end + 16);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < count; i++) {
            if (archive.getInt(at) != ITEM || archive.getShort(at + 10) != method(archive, archive.getInt(at + 42))) {
                throw new IllegalArgumentException("no item of the list");
            }
            int length = Short.toUnsignedInt(archive.getShort(at + 28));
            byte[] name = new byte[length];
            archive.get(at + ITEM_BYTES, name);
            if (!names.add(lower(name)) || !lower(name).equals(localName(archive, archive.getInt(at + 42)))) {
                throw new IllegalArgumentException("another name");
            }
            at += ITEM_BYTES
                    + length
                    + Short.toUnsignedInt(archive.getShort(at + 30))
                    + Short.toUnsignedInt(archive.getShort(at + 32));
        }
        return names;
    }

    private static int end(ByteBuffer archive) {
        int last = archive.limit() - END_BYTES;
        for (int at = last; at >= Math.max(0, last - LONGEST_REMARK); at--) {
            if (archive.getInt(at) == END && at + END_BYTES + archive.getShort(at + 20) == archive.limit()) {
                return at;
            }
        }
        throw new IllegalArgumentException("no list of parts");
    }

    private static short method(ByteBuffer archive, int local) {
        return archive.getShort(local + 8);
    }

    private static String localName(ByteBuffer archive, int local) {
        byte[] name = new byte[Short.toUnsignedInt(archive.getShort(local + 26))];
        archive.get(local + 30, name);
        return lower(name);
    }

    private static String lower(byte[] name) {
        return new String(name, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT).replace('\\', '/');
    }
}
