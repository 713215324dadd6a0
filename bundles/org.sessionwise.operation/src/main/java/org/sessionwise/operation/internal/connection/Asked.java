package org.sessionwise.operation.internal.connection;

import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.operation.Connection;
import org.sessionwise.api.operation.ConnectionProbes;

/** A probe of a function. */
record Asked(String id, Connection.Kind kind, String title, Question question) implements ConnectionProbes.Probe {

    /** Asks. */
    interface Question {
        String ask() throws NoAnswerException;
    }

    static Asked of(String id, Connection.Kind kind, String title, Question question) {
        return new Asked(id, kind, title, question);
    }

    @Override
    public String ask() throws NoAnswerException {
        return question.ask();
    }
}
