package org.sessionwise.demo.internal.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PlanFileTest {

    private static final List<ObjectNode> PLANS =
            List.of(JsonNodeFactory.instance.objectNode().put("planId", "p-1"));

    @TempDir
    Path home;

    private Path only() throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.reduce((one, other) -> {
                        throw new AssertionError(one + " and " + other);
                    })
                    .orElseThrow();
        }
    }

    @Test
    void whatIsWrittenIsReadWhateverTheDepartmentIsCalled() throws IOException {
        new PlanFile(home, "../../etc/passwd").write(PLANS);

        assertEquals(PLANS, new PlanFile(home, "../../etc/passwd").read());
        assertEquals(home, only().getParent());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyButTheOwnerMayRead() throws IOException {
        Files.writeString(home.resolve("made-up-job-plans-1.json.part"), "left from a crash");
        new PlanFile(home, "1").write(PLANS);
        new PlanFile(home, "1").write(PLANS);

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(only())));
    }
}
