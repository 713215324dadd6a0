package org.sessionwise.database.trial;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The programs of a PostgreSQL, from a jar on the class path, unpacked once for all builds of a user. They are in the
 * directory of temporary files, because a build's own directory may be one that the user of the server cannot enter.
 */
final class PostgresBinaries {

    private PostgresBinaries() {}

    static Path unpacked() {
        try (InputStream in = PostgresBinaries.class.getResourceAsStream("/" + name())) {
            if (in == null) {
                throw new IllegalStateException("no PostgreSQL for this machine on the class path (" + name()
                        + "): build with -Dpostgresql.server.platform=, for example linux-arm64v8 or darwin-arm64v8");
            }
            return unpacked(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL for the tests cannot be unpacked", e);
        }
    }

    private static String name() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String kind = system.startsWith("mac") ? "darwin" : system.startsWith("windows") ? "windows" : "linux";
        String chip = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-" + kind + "-" + chip + ".txz";
    }

    private static Path unpacked(byte[] archive) throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Path made = Files.createTempDirectory(temporary, "sessionwise-postgresql-new-");
        UserPrincipal us = Files.getOwner(made);
        Path ready =
                temporary.resolve("sessionwise-postgresql-" + us.getName() + "-" + UUID.nameUUIDFromBytes(archive));
        try {
            if (!Files.exists(ready)) {
                unpack(archive, made);
                Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxr-xr-x"));
                moveUnlessThere(made, ready);
            }
        } finally {
            remove(made);
        }
        if (!Files.getOwner(ready).equals(us)) {
            throw new IllegalStateException(ready + " belongs to somebody else: take it away");
        }
        return ready;
    }

    private static void unpack(byte[] archive, Path into) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = into.resolve(entry.getName()).normalize();
                if (!path.startsWith(into)) {
                    throw new IOException("leads out of the archive: " + entry.getName());
                }
                unpack(tar, entry, path);
            }
        }
    }

    private static void unpack(InputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        Files.createDirectories(entry.isDirectory() ? path : path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (!entry.isDirectory()) {
            Files.copy(tar, path);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static void moveUnlessThere(Path made, Path ready) throws IOException {
        try {
            Files.move(made, ready, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.exists(ready)) {
                throw e;
            } // else another build was faster
        }
    }

    private static void remove(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> all = Files.walk(directory)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
