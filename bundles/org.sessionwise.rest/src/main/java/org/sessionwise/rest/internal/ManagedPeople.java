package org.sessionwise.rest.internal;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.PersonReference;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffMember;

/** Whose job plans a user manages, by the keys that plans name people by: those of the departments that they see as a whole. */
final class ManagedPeople {

    private final boolean everybody;
    private final Set<String> assignments = new HashSet<>();
    private final Set<String> registrations = new HashSet<>();

    ManagedPeople(Caller caller) throws HostUnavailableException {
        everybody = caller.seesTrust();
        Map<StaffId, StaffMember> people = caller.people();
        people.values().stream()
                .filter(person -> caller.seesWhole(person.department()))
                .forEach(person -> {
                    PersonReference.comparable(person.assignmentNumber()).ifPresent(assignments::add);
                    PersonReference.comparable(person.registration()).ifPresent(registrations::add);
                });
    }

    /** Tells whether every key given is one of theirs; whoever sees the whole trust manages people not known yet, too. */
    boolean manages(PersonReference person) {
        return everybody
                || PersonReference.comparable(person.assignmentNumber())
                                .map(assignments::contains)
                                .orElse(true)
                        && PersonReference.comparable(person.registration())
                                .map(registrations::contains)
                                .orElse(true);
    }
}
