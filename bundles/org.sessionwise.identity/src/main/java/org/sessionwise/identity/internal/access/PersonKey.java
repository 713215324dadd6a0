package org.sessionwise.identity.internal.access;

import java.util.Optional;
import org.sessionwise.host.spi.StaffMember;

/** By what somebody who signed in is found in the staff directory. */
public enum PersonKey {
    /** Nobody is looked for: groups alone count. */
    NONE,
    ASSIGNMENT_NUMBER,
    /** Body and number, such as {@code GMC 1234567}; one person may have several assignments. */
    REGISTRATION,
    /** The host's own key. */
    STAFF_ID;

    Optional<String> of(StaffMember member) {
        return switch (this) {
            case NONE -> Optional.empty();
            case ASSIGNMENT_NUMBER -> member.assignmentNumber();
            case REGISTRATION -> member.registration();
            case STAFF_ID -> Optional.of(member.id().value());
        };
    }

    /** Reads a setting, in any case and with either kind of dash. */
    public static PersonKey parse(String setting) {
        String wanted = setting.strip().replace('-', '_');
        for (PersonKey key : values()) {
            if (key.name().equalsIgnoreCase(wanted)) {
                return key;
            }
        }
        throw new IllegalArgumentException(
                "personKey is " + setting + ", expected none, assignment-number, registration or staff-id");
    }
}
