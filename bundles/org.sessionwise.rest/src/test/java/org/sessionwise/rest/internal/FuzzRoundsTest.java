package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.fuzz.MutationRounds;

@Timeout(300)
class FuzzRoundsTest {

    private static final List<String> PIECES = List.of(
            "null",
            "1e400",
            "\"\"",
            "{}",
            "[]",
            "[[[[",
            "\\ud800",
            "\\u0000",
            "\u0000",
            "\uFEFF",
            "9".repeat(40),
            "\"source\":\"x\",",
            ",",
            "}",
            "\"",
            "-1",
            "+0",
            "2026-02-30",
            "+999999999-12-31",
            "\u0661",
            "=",
            "IC");

    @ParameterizedTest
    @ValueSource(strings = {"aBody", "aParameter", "aCursor"})
    void noChangedInputBreaksATarget(String name) throws Exception {
        new MutationRounds(RequestFuzzTest.class, name, PIECES).run(FuzzTargets.named(name));
    }

    @Test
    void theCursorThatIsChangedIsOneOfOurs() throws Exception {
        Path kept = Path.of("src/test/resources/org/sessionwise/rest/internal/RequestFuzzTestInputs/aCursor/next");

        assertEquals(FuzzTargets.next(), Files.readString(kept, StandardCharsets.US_ASCII));
    }
}
