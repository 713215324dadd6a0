package org.example.acme;

import java.io.IOException;
import org.sessionwise.host.spi.HostUnavailableException;

/** Turns the product's "no answer" into the word that Sessionwise knows. */
final class Answer {

    /** A question to the product. */
    interface Question<T> {
        T ask() throws IOException;
    }

    private Answer() {}

    static <T> T of(Question<T> question) throws HostUnavailableException {
        try {
            return question.ask();
        } catch (IOException e) {
            throw new HostUnavailableException("Acme Rota gave no answer", e);
        }
    }
}
