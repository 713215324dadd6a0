package org.sessionwise.demo.internal.trust;

import java.time.LocalDate;

/**
 * Leave or sickness of one person.
 *
 * @param kind as the trust document has it
 */
record AbsentDays(String staff, LocalDate first, LocalDate last, String kind, boolean approved) {

    static AbsentDays of(String line) {
        String[] words = line.split(" +");
        return new AbsentDays(
                words[0], LocalDate.parse(words[1]), LocalDate.parse(words[2]), words[3], words[4].equals("approved"));
    }

    boolean covers(LocalDate from, LocalDate to) {
        return !first.isAfter(to) && !last.isBefore(from);
    }

    boolean isSickness() {
        return kind.equals("SICKNESS");
    }

    TrustDocument.Leave toLeave(String id) {
        return new TrustDocument.Leave(
                id,
                staff,
                first.atStartOfDay().toString(),
                last.plusDays(1).atStartOfDay().toString(),
                kind,
                approved);
    }
}
