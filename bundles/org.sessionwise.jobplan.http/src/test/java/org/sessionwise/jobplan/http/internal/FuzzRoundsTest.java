package org.sessionwise.jobplan.http.internal;

import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.fuzz.MutationRounds;

@Timeout(300)
class FuzzRoundsTest {

    private static final List<String> PIECES = List.of(
            "null",
            "1e400",
            "-0",
            "\"\"",
            "{}",
            "[]",
            "[[[[",
            "\\ud800",
            "\\u0000",
            "\u0000",
            "\uFEFF",
            "9".repeat(40),
            "\"kind\":\"PLAN\",",
            ",",
            "}",
            "\"",
            "..",
            "%2e",
            "//",
            "@",
            "#",
            "2026-02-30",
            "24:00",
            "9999-12-31");

    @ParameterizedTest
    @ValueSource(strings = {"aPageOfJson", "aCursorThatWasKept", "anAddressThatIsFollowed", "aDayATimeAndANumber"})
    void noChangedInputBreaksATarget(String name) throws Exception {
        new MutationRounds(FeedFuzzTest.class, name, PIECES)
                .run(FuzzTargets.named(name).orElseThrow());
    }
}
