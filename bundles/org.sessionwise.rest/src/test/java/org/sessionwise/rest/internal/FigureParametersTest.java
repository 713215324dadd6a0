package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionwise.api.figures.FigureQuestion;
import org.sessionwise.api.figures.Split;

class FigureParametersTest {

    @ParameterizedTest
    @CsvSource({"none, 10000", "week, 185", "period, 660", "month, 660", "financialQuarter, 660"})
    void aYearOfALargeDepartmentIsTold(String over, int people) {
        assertDoesNotThrow(() -> FigureParameters.requireBounded(year(over), people));
    }

    @ParameterizedTest
    @CsvSource({"none, 10001", "week, 200", "month, 700"})
    void moreLinesThanMemoryIsMeantForAreRefused(String over, int people) {
        Problem refused = assertThrows(Problem.class, () -> FigureParameters.requireBounded(year(over), people));

        assertEquals(400, refused.getResponse().getStatus());
    }

    @Test
    void linesThatAreNotOfPeopleStayFew() {
        assertDoesNotThrow(() -> FigureParameters.requireBounded(year("week").by(Split.ACTIVITY), 100_000));
    }

    private static FigureQuestion year(String over) {
        return FigureParameters.question("2026-04-01", "2027-04-01", over, null, null)
                .by(Split.PERSON);
    }
}
