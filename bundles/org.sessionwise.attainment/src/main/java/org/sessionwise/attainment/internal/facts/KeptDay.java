package org.sessionwise.attainment.internal.facts;

import java.util.function.Function;
import org.sessionwise.api.NoAnswerException;

/** The levels of a day that is not today. Safe from any thread: questions about one day take turns. */
final class KeptDay {

    private final View view;
    private final Turns turns = new Turns(1);

    KeptDay(View view) {
        this.view = view;
    }

    boolean isReconstructed() {
        return view.reconstructed();
    }

    <T> T ask(Function<View, T> question) throws NoAnswerException {
        return turns.take(() -> question.apply(view));
    }
}
