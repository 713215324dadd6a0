package org.sessionwise.demo.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.Actor;
import org.sessionwise.api.capability.AuditEntry;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.capability.AuditProof;

class FirstStartTest {

    @Test
    void whatTheProgramItselfWroteIsNobodysWork() {
        assertTrue(FirstStart.isNow(auditOf()));
        assertTrue(FirstStart.isNow(auditOf("demonstration", "system")));
    }

    @Test
    void onceSomebodyHasWorkedNothingIsMixedIn() {
        assertFalse(FirstStart.isNow(auditOf("demonstration", "coordinator", "system")));
    }

    private static AuditLog auditOf(String... actors) {
        List<AuditEntry> entries = Arrays.stream(actors)
                .map(actor -> new AuditEntry(Instant.EPOCH, new Actor(actor), "done", "it", ""))
                .toList();
        return new AuditLog() {
            @Override
            public void record(Actor actor, String action, String subject, String detail) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<AuditEntry> newest(int most) {
                return entries;
            }

            @Override
            public AuditProof verify() {
                throw new UnsupportedOperationException();
            }
        };
    }
}
