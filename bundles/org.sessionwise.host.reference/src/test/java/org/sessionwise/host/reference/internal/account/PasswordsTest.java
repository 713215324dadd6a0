package org.sessionwise.host.reference.internal.account;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords(100);

    @Test
    void onlyTheSamePasswordMatches() {
        String kept = passwords.hash("correct horse");

        assertTrue(passwords.matches("correct horse", kept));
        assertFalse(passwords.matches("correct Horse", kept));
        assertFalse(passwords.matches("", kept));
    }

    @Test
    void theSamePasswordIsKeptDifferentlyEachTime() {
        assertNotEquals(passwords.hash("twice"), passwords.hash("twice"));
    }

    @Test
    void whatWasKeptAtAnotherPriceStillMatches() {
        assertTrue(new Passwords(7).matches("old", passwords.hash("old")));
    }

    @Test
    void somethingElseNeverMatches() {
        assertFalse(passwords.matches("x", "plain text"));
        assertFalse(passwords.matches("x", "md5$1$AA$AA"));
    }
}
