package org.sessionwise.host.reference.internal.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sessionwise.host.reference.internal.rota.Fault;
import org.sessionwise.host.reference.internal.rota.Refused;

/**
 * An error as it goes to the page (RFC 9457).
 *
 * @param type {@code urn:rotahost:problem:} and a word for programs
 * @param detail a sentence for people
 * @param errors what is wrong, field by field; empty if the detail says it all
 */
record Problem(String type, String title, int status, String detail, List<Fault> errors) {

    static Reply reply(Refused refused) {
        String word = refused.reason().name().toLowerCase(Locale.ROOT);
        int status = refused.reason().status();
        Problem problem = new Problem(
                "urn:rotahost:problem:" + word.replace('_', '-'),
                word.replace('_', ' '),
                status,
                refused.getMessage(),
                refused.faults());
        return new Reply(status, problem, Map.of());
    }

    static Reply unexpected() {
        return new Reply(
                500,
                new Problem(
                        "urn:rotahost:problem:unexpected",
                        "unexpected",
                        500,
                        "Something went wrong in the host. Nothing was changed.",
                        List.of()),
                Map.of());
    }
}
