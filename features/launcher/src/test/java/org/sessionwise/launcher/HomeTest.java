package org.sessionwise.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    Path temporary;

    @Test
    void homeIsCreatedAndAbsolute() throws IOException {
        Home home = Home.at(temporary.resolve("new/data"));

        assertTrue(Files.isDirectory(home.directory()));
        assertTrue(home.bundleCache().isAbsolute());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyButTheOwnerMayLook() throws IOException {
        Home home = Home.at(temporary.resolve("new"));

        for (Path directory : List.of(home.directory(), home.configuration(), home.settings(), home.deploy())) {
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDirectoryInWhichEverybodyMayPutBundlesIsNoticed() throws IOException {
        Home home = Home.at(temporary.resolve("new"));
        assertEquals(List.of(), home.openToEverybody());

        Files.setPosixFilePermissions(home.settings(), PosixFilePermissions.fromString("rwxrwxr-x"));
        assertEquals(List.of(), home.openToEverybody(), "a group of operators is the machine's own matter");
        Files.setPosixFilePermissions(home.deploy(), PosixFilePermissions.fromString("rwxrwxrwx"));
        assertEquals(List.of(home.deploy()), home.openToEverybody());
    }

    @Test
    void bundleCacheBelongsToTheJarThatFilledIt() throws IOException {
        Path jar = Files.writeString(temporary.resolve("product.jar"), "first");

        assertFalse(Home.at(temporary).bundleCacheIsOf(jar), "nobody filled it yet");
        assertTrue(Home.at(temporary).bundleCacheIsOf(jar));
    }

    @Test
    void anotherJarDoesNotTakeOverTheBundleCache() throws IOException {
        Path jar = Files.writeString(temporary.resolve("product.jar"), "first");
        Home home = Home.at(temporary);
        home.bundleCacheIsOf(jar);
        Files.writeString(jar, "a second version");

        assertFalse(home.bundleCacheIsOf(jar));
    }

    @Test
    void configurationLiesOutsideTheBundleCache() throws IOException {
        Home home = Home.at(temporary);

        assertFalse(home.configuration().startsWith(home.bundleCache()));
        assertEquals(home.directory(), home.configuration().getParent());
    }

    @Test
    void whatOtherFilesConfiguredIsForgottenAndOperatorsSettingsStay() throws IOException {
        Path jar = Files.writeString(temporary.resolve("product.jar"), "first");
        Home home = Home.at(temporary.resolve("home"));
        home.configureWith(List.of("configuration.json", "trust.json"));
        home.bundleCacheIsOf(jar);
        Path made = Files.createDirectories(home.configuration().resolve("org/example"))
                .resolve("demo.config");
        Files.writeString(made, "made by the demonstration");
        Path setting = Files.writeString(home.settings().resolve("org.example.cfg"), "key = value");

        home.configureWith(List.of("configuration.json"));

        assertFalse(Files.exists(made));
        assertTrue(Files.isDirectory(home.configuration()));
        assertTrue(Files.exists(setting));
        assertFalse(home.bundleCacheIsOf(jar), "the configurator's own memory lies in it");
    }

    @Test
    void sameFilesLeaveTheConfigurationAsItIs() throws IOException {
        Home home = Home.at(temporary);
        Path made = Files.writeString(home.configuration().resolve("demo.config"), "made before there was a note");

        home.configureWith(List.of("configuration.json", "trust.json"));
        home.configureWith(List.of("configuration.json", "trust.json"));

        assertTrue(Files.exists(made));
    }
}
