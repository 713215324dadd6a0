package org.sessionwise.api.capability;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is looked for in the audit log; all of it must hold. Case does not count but for the actor. Immutable. */
public final class AuditQuestion {

    private static final AuditQuestion ALL =
            new AuditQuestion(Optional.empty(), Optional.empty(), "", "", "", "", Optional.empty());

    private final Optional<Instant> from;
    private final Optional<Instant> until;
    private final String actor;
    private final String action;
    private final String subject;
    private final String text;
    private final Optional<List<String>> places;

    private AuditQuestion(
            Optional<Instant> from,
            Optional<Instant> until,
            String actor,
            String action,
            String subject,
            String text,
            Optional<List<String>> places) {
        this.from = from;
        this.until = until;
        this.actor = Objects.requireNonNull(actor, "actor");
        this.action = Objects.requireNonNull(action, "action");
        this.subject = Objects.requireNonNull(subject, "subject");
        this.text = Objects.requireNonNull(text, "text");
        this.places = places;
    }

    /** Returns the question for everything. */
    public static AuditQuestion all() {
        return ALL;
    }

    /** Asks for what was written from one moment on, and before another. */
    public AuditQuestion between(Optional<Instant> included, Optional<Instant> excluded) {
        return new AuditQuestion(included, excluded, actor, action, subject, text, places);
    }

    /** Asks for what was written on behalf of one actor, by the whole id; empty text for anybody. */
    public AuditQuestion by(String id) {
        return new AuditQuestion(from, until, id, action, subject, text, places);
    }

    /** Asks for actions and subjects that begin with these texts; empty texts for any. */
    public AuditQuestion about(String actionBegins, String subjectBegins) {
        return new AuditQuestion(from, until, actor, actionBegins, subjectBegins, text, places);
    }

    /** Asks for entries with a text anywhere in actor, action, subject or detail; empty text for any. */
    public AuditQuestion with(String anywhere) {
        return new AuditQuestion(from, until, actor, action, subject, anywhere, places);
    }

    /** Asks for subjects that are one of these, or begin with one of these and a comma; for nothing if there are none. */
    public AuditQuestion only(List<String> subjects) {
        return new AuditQuestion(from, until, actor, action, subject, text, Optional.of(List.copyOf(subjects)));
    }

    public Optional<Instant> from() {
        return from;
    }

    public Optional<Instant> until() {
        return until;
    }

    public String actor() {
        return actor;
    }

    public String action() {
        return action;
    }

    public String subject() {
        return subject;
    }

    public String text() {
        return text;
    }

    /** Returns the subjects that it is limited to; empty if to none. */
    public Optional<List<String>> places() {
        return places;
    }
}
