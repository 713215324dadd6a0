package org.sessionwise.database.internal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes files that hold personal data: on systems that know permissions, only the owner may look. */
final class OwnersFile {

    private OwnersFile() {}

    /**
     * Makes a file, empty, and its directory; one that is there stays as it is. SQLite gives the files that it makes beside a
     * database the permissions of the database.
     */
    static void make(Path file) throws IOException {
        Files.createDirectories(file.getParent(), only(file, "rwx------"));
        try {
            Files.createFile(file, only(file, "rw-------"));
        } catch (FileAlreadyExistsException e) {
            // whoever runs the machine may have changed who may look: that is theirs to decide
        }
    }

    private static FileAttribute<?>[] only(Path file, String permissions) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
