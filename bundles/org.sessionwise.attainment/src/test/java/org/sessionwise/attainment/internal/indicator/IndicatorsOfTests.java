package org.sessionwise.attainment.internal.indicator;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.sessionwise.api.figures.Figures;
import org.sessionwise.api.indicator.Indicators;

/** Indicators of a made-up trust, for tests of what is made of them. */
public final class IndicatorsOfTests {

    private IndicatorsOfTests() {}

    public static Indicators of(MadeUpTrust trust, Figures... figures) {
        return new ComputedIndicators(
                        trust, new RecordsOfTests(List.of()), trust, Clock.fixed(MadeUpTrust.KNOWN, ZoneOffset.UTC))
                .with(List.of(figures));
    }
}
