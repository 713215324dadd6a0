package org.sessionwise.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The directory of one installation: its databases, its configuration and the framework's bundle cache.
 *
 * <p>The bundle cache is kept from start to start, because bundles keep state in it, for as long as it was filled by the same
 * jar. A cache filled by another jar would mix its bundles with ours, so it is dropped whole.
 *
 * @param directory absolute; it exists
 */
record Home(Path directory) {

    /** What 0.1 configured with was one file, of which the demonstration has become another. */
    private static final String BEFORE_THERE_WAS_A_NOTE = "configuration.json trust.json";

    /**
     * Makes what is missing, for the owner's eyes only where the system knows permissions: personal data and the keys of other
     * systems lie there. What is there already stays as whoever runs the machine has set it.
     */
    static Home at(Path directory) throws IOException {
        Home home = new Home(directory.toAbsolutePath().normalize());
        for (Path each : List.of(home.directory(), home.configuration(), home.settings(), home.deploy())) {
            Files.createDirectories(each, ownersOnly(each));
        }
        return home;
    }

    /**
     * Returns those of the directories in which everybody on the machine may write, whose bundles and settings are taken as soon
     * as they lie there: whoever writes there runs programs as we do.
     */
    List<Path> openToEverybody() throws IOException {
        List<Path> open = new ArrayList<>();
        for (Path each : List.of(settings(), deploy())) {
            PosixFileAttributeView view = Files.getFileAttributeView(each, PosixFileAttributeView.class);
            if (view != null
                    && view.readAttributes().permissions().contains(PosixFilePermission.OTHERS_WRITE)
                    && Files.isWritable(each)) { // nobody writes into what is mounted to be read only
                open.add(each);
            }
        }
        return open;
    }

    private static FileAttribute<?>[] ownersOnly(Path directory) {
        return directory.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    Path bundleCache() {
        return directory.resolve("bundles");
    }

    Path configuration() {
        return directory.resolve("configuration");
    }

    /** What operators write, one file for each configuration; nothing here writes there. */
    Path settings() {
        return directory.resolve("settings");
    }

    /** Where a bundle is installed as long as its file lies there: an adapter of the trust's own, for one. */
    Path deploy() {
        return directory.resolve("deploy");
    }

    /**
     * Forgets what other files had configured here, if others had, and the bundle cache with it: the configurator would not take
     * it back. What operators wrote into {@link #settings()} and what people switched, which the database remembers, is
     * configured again at the start.
     *
     * @param files names of the files inside the jar
     */
    void configureWith(List<String> files) throws IOException {
        Path note = directory.resolve("configuration.of");
        String before = Files.exists(note) ? Files.readString(note) : BEFORE_THERE_WAS_A_NOTE;
        String now = String.join(" ", files);
        if (!before.equals(now)) {
            Files.deleteIfExists(noteOfBundleCache());
            empty(configuration());
        }
        Files.writeString(note, now);
    }

    private static void empty(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!each.equals(directory)) {
                    Files.delete(each);
                }
            }
        }
    }

    /**
     * Takes this directory for this process; the operating system gives it back when the process ends, even killed.
     *
     * @return the lock, to be held as long as the product runs; empty if another process has it
     */
    @SuppressWarnings("resource") // the channel belongs to the lock
    Optional<FileLock> lock() throws IOException {
        Path file = directory.resolve("lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        return Optional.ofNullable(channel.tryLock());
    }

    /** Tells whether the bundle cache was filled by this very jar, and notes this jar for the next start. */
    boolean bundleCacheIsOf(Path jar) throws IOException {
        String now = Files.size(jar) + " " + Files.getLastModifiedTime(jar).toMillis();
        Path note = noteOfBundleCache();
        if (Files.exists(note) && Files.readString(note).equals(now)) {
            return true;
        }
        Files.writeString(note, now);
        return false;
    }

    private Path noteOfBundleCache() {
        return directory.resolve("bundles.of");
    }
}
