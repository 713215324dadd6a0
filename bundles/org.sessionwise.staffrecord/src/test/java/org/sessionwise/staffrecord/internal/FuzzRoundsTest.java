package org.sessionwise.staffrecord.internal;

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
            "+",
            "@",
            "-1",
            "'",
            "'=",
            "\t",
            "1E5",
            "101,",
            "x".repeat(120),
            ",".repeat(150),
            "staff",
            "GMC 1234567",
            "\u00eb",
            "\u202e");

    @ParameterizedTest
    @ValueSource(strings = {"aSheetThatIsRead", "aTextThatIsWritten"})
    void noChangedInputBreaksATarget(String name) throws Exception {
        new MutationRounds(SheetFuzzTest.class, name, PIECES).run(FuzzTargets.named(name));
    }
}
