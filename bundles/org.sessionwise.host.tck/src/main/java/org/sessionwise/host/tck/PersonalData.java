package org.sessionwise.host.tck;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffMember;

/** Names and numbers of a department's people, to be looked for where they must not stand. */
final class PersonalData {

    private final Set<String> texts;

    private PersonalData(Set<String> texts) {
        this.texts = texts;
    }

    static PersonalData of(HostUnderTest host, DepartmentId department) throws HostUnavailableException {
        Set<String> texts = new HashSet<>();
        for (StaffMember person : host.staffDirectory().staff(department)) {
            texts.add(person.displayName());
            person.assignmentNumber().ifPresent(texts::add);
            person.registration().ifPresent(texts::add);
        }
        return new PersonalData(texts);
    }

    /** Looks through the message and those of all causes, for whole words. */
    boolean isAbsentFrom(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (!isAbsentFrom(String.valueOf(each.getMessage()))) {
                return false;
            }
        }
        return true;
    }

    boolean isAbsentFrom(String message) {
        return texts.stream().noneMatch(text -> Pattern.compile("(?<!\\w)" + Pattern.quote(text) + "(?!\\w)")
                .matcher(message)
                .find());
    }
}
