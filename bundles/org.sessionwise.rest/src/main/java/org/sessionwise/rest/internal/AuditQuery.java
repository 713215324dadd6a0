package org.sessionwise.rest.internal;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sessionwise.api.capability.AuditQuestion;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.HostUnavailableException;

/** What a request looks for in the audit log. */
final class AuditQuery {

    private static final int LONGEST = 200;

    @QueryParam("from")
    private String from;

    @QueryParam("until")
    private String until;

    @QueryParam("actor")
    private String actor;

    @QueryParam("action")
    private String action;

    @QueryParam("subject")
    private String subject;

    @QueryParam("text")
    private String text;

    /** Whoever does not administer every department finds what was written for theirs. */
    AuditQuestion read(Caller caller) throws HostUnavailableException {
        AuditQuestion question = AuditQuestion.all()
                .between(start("from", from, caller), start("until", until, caller))
                .by(text("actor", actor))
                .about(text("action", action), text("subject", subject))
                .with(text("text", text));
        List<Department> departments = caller.directory().departments();
        List<String> theirs = departments.stream()
                .map(Department::id)
                .filter(caller::seesWhole)
                .map(department -> "department " + department)
                .toList();
        return theirs.size() == departments.size() ? question : question.only(theirs);
    }

    /** Days begin where the host's people are. */
    private static Optional<Instant> start(String name, String day, Caller caller) {
        return day == null
                ? Optional.empty()
                : Optional.of(
                        Parameters.day(name, day).atStartOfDay(caller.zone()).toInstant());
    }

    private static String text(String name, String sent) {
        if (sent == null || sent.isBlank()) {
            return "";
        }
        String expected = "a text of " + LONGEST + " characters at most";
        String read = Parameters.required(name, sent, expected).strip();
        if (read.length() > LONGEST) {
            throw Problem.badParameter(name, sent, expected);
        }
        return read;
    }

    /** Says which parts of the log are asked for, without what was typed: it may be somebody's name. */
    String inWords() {
        StringBuilder words = new StringBuilder(
                "from " + (from == null ? "the beginning" : from) + " until " + (until == null ? "now" : until));
        if (!text("actor", actor).isEmpty()) {
            words.append(", of one user");
        }
        if (!(text("action", action) + text("subject", subject) + text("text", text)).isEmpty()) {
            words.append(", by words");
        }
        return words.toString();
    }
}
