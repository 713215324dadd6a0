package org.sessionwise.api.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\u0000=1",
                "'=1",
                "''=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF201"
            })
    void whatBeginsLikeAFormulaIsWrittenAsTextAndReadAsItWas(String text) {
        assertEquals("'" + text, CellText.written(text));
        assertEquals(text, CellText.read(CellText.written(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "O'Neill", "'quoted'", "1-2", "a=b", "é"})
    void otherTextStaysAsItIs(String text) {
        assertEquals(text, CellText.written(text));
        assertEquals(text, CellText.read(text));
    }

    @Test
    void textForEyesHoldsNothingThatEndsACellOrTurnsTheLine() {
        assertEquals("Amy  =1", CellText.forEyes("Amy;\t=1\r\n"));
        assertEquals("Amy  Ash", CellText.forEyes("Amy\u202E\u2028Ash"));
        assertEquals("Zoë \uD83D\uDE00", CellText.forEyes("Zoë \uD83D\uDE00"));
    }

    @Test
    void linesAreThoseOfRfc4180() {
        assertEquals("a,\"b,c\",\"d\"\"e\",\" f\",\r\n", CsvLine.of(List.of("a", "b,c", "d\"e", " f", "")));
        assertEquals("-1.5,1/2\r\n", CsvLine.of(List.of("-1.5", "1/2")));
        assertEquals("'-1.5,\"'=x\ny\"\r\n", CsvLine.ofTexts(List.of("-1.5", "=x\ny")));
    }
}
