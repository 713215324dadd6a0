package org.sessionwise.attainment.internal.evidence.file;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.sessionwise.api.evidence.EvidenceRefusedException;

/**
 * An archive's list of its parts, which stands at its end and which programs go by. The parts fill the archive from its beginning to
 * the list, each once, without a gap: so nothing else can be found in it by who reads from the front.
 */
final class ZipDirectory {

    private static final int END = 0x06054B50;
    private static final int END_BYTES = 22;
    private static final int ITEM = 0x02014B50;
    private static final int ITEM_BYTES = 46;
    private static final int PART = 0x04034B50;
    private static final int PART_BYTES = 30;
    private static final int PROTECTED = 1;
    /** Sizes stand behind the part, not in front of it. */
    private static final int SIZES_BEHIND = 8;

    /** How long what stands behind a part may be: with or without a mark, sizes short or long. */
    private static final List<Integer> BEHIND = List.of(12, 16, 20, 24);

    private final ByteBuffer archive;

    private ZipDirectory(byte[] archive) {
        this.archive = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Returns the parts in the order in which they stand. */
    static List<ZipPart> parts(byte[] archive) throws EvidenceRefusedException {
        try {
            return new ZipDirectory(archive).parts();
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw FileLook.refused("A file whose list of parts fits its parts was expected. Save it again.");
        }
    }

    /** A part as the list has it, and where it stands. */
    private record Listed(ZipPart part, int from, boolean sizesBehind) {

        boolean fillsUpTo(int next) {
            int more = next - part.from() - part.length();
            return sizesBehind ? BEHIND.contains(more) : more == 0;
        }
    }

    private List<ZipPart> parts() {
        int end = archive.limit() - END_BYTES;
        require(archive.getInt(end) == END && archive.getShort(end + 20) == 0); // no remark: it could hold another list
        int begin = archive.getInt(end + 16);
        int at = begin;
        List<Listed> parts = new ArrayList<>();
        for (int i = unsigned(end + 10); i > 0; i--) {
            parts.add(item(at));
            at += ITEM_BYTES + unsigned(at + 28) + unsigned(at + 30) + unsigned(at + 32);
        }
        require(at == end);
        parts.sort(Comparator.comparing(Listed::from));
        int next = begin;
        for (int i = parts.size() - 1; i >= 0; i--) {
            require(parts.get(i).fillsUpTo(next));
            next = parts.get(i).from();
        }
        require(next == 0);
        return parts.stream().map(Listed::part).toList();
    }

    private Listed item(int at) {
        int from = archive.getInt(at + 42);
        require(archive.getInt(at) == ITEM && archive.getInt(from) == PART);
        byte[] name = bytes(at + ITEM_BYTES, unsigned(at + 28));
        int flags = unsigned(from + 6);
        int method = unsigned(at + 10);
        int length = archive.getInt(at + 20);
        boolean sizesBehind = (flags & SIZES_BEHIND) != 0;
        require((flags & PROTECTED) == 0
                && length >= 0
                && method == unsigned(from + 8)
                && (sizesBehind || length == archive.getInt(from + 18))
                && Arrays.equals(name, bytes(from + PART_BYTES, unsigned(from + 26))));
        int data = from + PART_BYTES + unsigned(from + 26) + unsigned(from + 28);
        return new Listed(new ZipPart(lower(name), method, data, length), from, sizesBehind);
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(archive.getShort(at));
    }

    private byte[] bytes(int at, int length) {
        byte[] bytes = new byte[length];
        archive.get(at, bytes);
        return bytes;
    }

    private static void require(boolean fits) {
        if (!fits) {
            throw new IllegalArgumentException("the list does not fit");
        }
    }

    private static String lower(byte[] name) {
        return new String(name, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT).replace('\\', '/');
    }
}
