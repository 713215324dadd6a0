package org.sessionwise.jobplan.csv.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.sessionwise.jobplan.spi.SourceUnavailableException;
import org.sessionwise.jobplan.spi.record.Refusal;

/** The file, read whole or not at all. */
final class PlanFile {

    private final Path path;
    private final int mostBytes;

    PlanFile(Path path, int mostBytes) {
        this.path = path;
        this.mostBytes = mostBytes;
    }

    byte[] read() throws SourceUnavailableException {
        try {
            BasicFileAttributes before = attributes();
            if (!before.isRegularFile()) {
                throw new SourceUnavailableException(path + " is no file: put the job plans there, or correct path");
            }
            if (before.size() > mostBytes) {
                throw tooLarge();
            }
            byte[] bytes = contents();
            BasicFileAttributes after = attributes();
            boolean changed =
                    after.size() != bytes.length || !after.lastModifiedTime().equals(before.lastModifiedTime());
            if (changed) {
                throw new SourceUnavailableException(path + " was written while it was read: pull again");
            }
            return bytes;
        } catch (IOException unreadable) {
            throw new SourceUnavailableException(
                    path + " cannot be read: put the job plans there, correct path, or check the file's rights",
                    unreadable);
        }
    }

    /** Returns how large the file is, after a look whether it can be read at all. */
    long size() throws SourceUnavailableException {
        try (InputStream in = Files.newInputStream(path)) {
            BasicFileAttributes found = attributes();
            if (!found.isRegularFile()) {
                throw new SourceUnavailableException(path + " is no file: put the job plans there, or correct path");
            }
            if (in.read() < 0) {
                throw new SourceUnavailableException(path + " is empty: put the job plans there");
            }
            if (found.size() > mostBytes) {
                throw tooLarge();
            }
            return found.size();
        } catch (IOException unreadable) {
            throw new SourceUnavailableException(
                    path + " cannot be read: put the job plans there, correct path, or check the file's rights",
                    unreadable);
        }
    }

    private BasicFileAttributes attributes() throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class);
    }

    private byte[] contents() throws IOException, SourceUnavailableException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(mostBytes);
            if (in.read() >= 0) {
                throw tooLarge();
            }
            return bytes;
        }
    }

    private SourceUnavailableException tooLarge() {
        return FileRefusal.of(
                Refusal.TOO_MUCH, path + " is larger than " + mostBytes + " bytes: split it, or raise maxFileBytes");
    }
}
