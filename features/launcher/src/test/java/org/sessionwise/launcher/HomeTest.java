package org.sessionwise.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
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
}
