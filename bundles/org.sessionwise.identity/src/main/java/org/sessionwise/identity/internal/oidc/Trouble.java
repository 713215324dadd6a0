package org.sessionwise.identity.internal.oidc;

import org.sessionwise.identity.internal.web.Page;

/** Why a sign-in did not succeed, in words for whoever wanted to sign in. */
enum Trouble {
    NOT_FINISHED(
            400,
            "This sign-in was not finished",
            "It took longer than ten minutes, was begun in another browser, or the page was loaded twice.",
            "Start again. If this comes back, allow cookies for this site, or ask your IT department."),
    REFUSED(
            403,
            "You were not signed in",
            "Your organisation's sign-in service did not let you in, or you stopped there.",
            "Try again. If this comes back, ask your IT department for access to Sessionwise."),
    NO_ANSWER(
            503,
            "Signing in is not possible right now",
            "Your organisation's sign-in service gives no answer, or only part of one.",
            "Wait some minutes and try again. Whoever is signed in already can go on working."),
    NOT_BELIEVED(
            502,
            "You were not signed in",
            "What your organisation's sign-in service said about you could not be verified, so it was not used.",
            "Try again. If this comes back, tell your IT department; the log of Sessionwise says what was wrong."),
    BUSY(
            503,
            "Too many people are signing in",
            "More people are signing in at this moment than Sessionwise serves at a time.",
            "Wait a minute and try again."),
    FULL(
            503,
            "Too many people are signed in",
            "Sessionwise has reached the number of sessions it is set up for.",
            "Try again later, and tell your IT department.");

    private final int status;
    private final String title;
    private final String what;
    private final String next;

    Trouble(int status, String title, String what, String next) {
        this.status = status;
        this.title = title;
        this.what = what;
        this.next = next;
    }

    boolean isForTheOperator() {
        return this == NO_ANSWER || this == NOT_BELIEVED || this == FULL;
    }

    Page page() {
        return Page.of(status, title).says(what).says(next);
    }
}
