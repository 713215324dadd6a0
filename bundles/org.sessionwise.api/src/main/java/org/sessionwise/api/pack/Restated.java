package org.sessionwise.api.pack;

import java.util.Objects;
import org.sessionwise.api.indicator.Indicator;
import org.sessionwise.domain.attainment.AttainmentScope;

/** A figure of a frozen pack that is another now. */
public final class Restated {

    private final Indicator indicator;
    private final AttainmentScope scope;
    private final String then;
    private final String now;

    private Restated(Indicator indicator, AttainmentScope scope, String then, String now) {
        this.indicator = Objects.requireNonNull(indicator, "indicator");
        this.scope = Objects.requireNonNull(scope, "scope");
        this.then = Objects.requireNonNull(then, "then");
        this.now = Objects.requireNonNull(now, "now");
    }

    /** Returns a figure with its values as {@link org.sessionwise.api.indicator.IndicatorLine#value} shows them. */
    public static Restated of(Indicator indicator, AttainmentScope scope, String then, String now) {
        return new Restated(indicator, scope, then, now);
    }

    public Indicator indicator() {
        return indicator;
    }

    public AttainmentScope scope() {
        return scope;
    }

    public String then() {
        return then;
    }

    public String now() {
        return now;
    }
}
