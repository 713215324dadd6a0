package org.sessionwise.database.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who runs PostgreSQL, which refuses root: we, or, if we are root, the user nobody. */
final class OtherUser {

    private static final String NAME = "nobody";
    private static final List<List<String>> WAYS = List.of(
            List.of("setpriv", "--reuid=" + NAME, "--regid=65534", "--clear-groups", "--"),
            List.of("runuser", "-u", NAME, "--"));

    private final List<String> prefix;

    private OtherUser(List<String> prefix) {
        this.prefix = prefix;
    }

    static OtherUser ifWeAreRoot() {
        if (!System.getProperty("user.name").equals("root")) {
            return new OtherUser(List.of());
        }
        Optional<List<String>> way = WAYS.stream().filter(OtherUser::works).findFirst();
        return new OtherUser(way.orElseThrow(() -> new IllegalStateException(
                "PostgreSQL for the tests refuses to run as root, and neither setpriv nor runuser of util-linux can"
                        + " start it as the user " + NAME + ". Install util-linux, or build as another user")));
    }

    private static boolean works(List<String> way) {
        List<String> command = new ArrayList<>(way);
        command.add("true");
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Runs a command as that user, whose home is this directory. */
    ProcessBuilder builder(Path home, List<String> command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(all).directory(home.toFile());
        builder.environment().put("HOME", home.toString());
        return builder;
    }

    /** A new directory of that user's. */
    Path newDirectory() {
        try {
            return given(Files.createTempDirectory("sessionwise-postgresql-"));
        } catch (IOException e) {
            throw new UncheckedIOException("no directory for PostgreSQL", e);
        }
    }

    /** A new file of that user's. */
    Path newFile(Path file, String content) throws IOException {
        return given(Files.writeString(file, content, StandardCharsets.UTF_8));
    }

    private Path given(Path path) throws IOException {
        if (!prefix.isEmpty()) {
            UserPrincipal owner =
                    path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NAME);
            Files.setOwner(path, owner);
        }
        return path;
    }
}
