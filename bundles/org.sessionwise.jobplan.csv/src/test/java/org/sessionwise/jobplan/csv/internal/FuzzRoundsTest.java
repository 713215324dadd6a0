package org.sessionwise.jobplan.csv.internal;

import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.fuzz.MutationRounds;

@Timeout(300)
class FuzzRoundsTest {

    private static final List<String> PIECES = List.of(
            "\"",
            "\"\"",
            ",",
            ";",
            "\r",
            "\n",
            "\r\n",
            "\u0000",
            "\uFEFF",
            "=",
            "@",
            "-1",
            "1E5",
            "9".repeat(40),
            "2026-02-30",
            "24:00",
            ",".repeat(250),
            "JP-001",
            "TIMETABLED",
            "\u00eb");

    @ParameterizedTest
    @ValueSource(strings = {"aFileOfPlans", "aCellOfAPlan"})
    void noChangedInputBreaksATarget(String name) throws Exception {
        new MutationRounds(FileFuzzTest.class, name, PIECES).run(FuzzTargets.named(name));
    }
}
