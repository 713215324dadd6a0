package org.sessionwise.capability.internal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The heads of the chain outside the database: a line for each, the newest last, only ever appended to. So the file may be one
 * that the system lets nobody change, or that another system reads along.
 *
 * <p>A file that is there and holds no head says: begin with what is there now. A missing file says nothing of the kind.
 */
final class HeadFile {

    private static final Pattern LINE = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64})");
    private static final int TAIL = 4_096;

    private final Path file;

    HeadFile(Path file) {
        this.file = file;
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** Makes it, empty and for its owner only, and its directory. */
    void create() throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory, only(directory, "rwx------"));
        try {
            Files.createFile(file, only(file, "rw-------"));
        } catch (FileAlreadyExistsException e) {
            // as whoever made it wanted it
        }
    }

    private static FileAttribute<?>[] only(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** Returns the last head; none if the file holds none or is missing. A line that a crash cut off does not count. */
    Head last() throws IOException {
        Head last = Head.NONE;
        for (String line : tail()) {
            Matcher head = LINE.matcher(line);
            if (head.matches()) {
                last = new Head(Long.parseLong(head.group(1)), head.group(2));
            }
        }
        return last;
    }

    private List<String> tail() throws IOException {
        if (!exists()) {
            return List.of();
        }
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(TAIL, in.length())];
            in.seek(in.length() - bytes.length);
            in.readFully(bytes);
            return new String(bytes, StandardCharsets.US_ASCII).lines().toList();
        }
    }

    /** Begins with the end of a line: the one before may have been cut off. */
    void append(Head head) throws IOException {
        String line = "\n" + head.count() + " " + head.hash() + "\n";
        Files.writeString(file, line, StandardCharsets.US_ASCII, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
