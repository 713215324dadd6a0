package org.sessionwise.shell.internal;

import org.apache.felix.service.command.CommandSession;
import org.sessionwise.api.Actor;

/** Who types, as the audit log keeps it. */
final class ShellUser {

    private ShellUser() {}

    /** Who signed in to the shell, where it has a sign-in (Karaf); else whose process this is. */
    static Actor of(CommandSession session) {
        Object signedIn = session.get("USER");
        return new Actor("shell:" + (signedIn == null ? System.getProperty("user.name") : signedIn));
    }
}
