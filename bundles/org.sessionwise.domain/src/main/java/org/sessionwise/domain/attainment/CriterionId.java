package org.sessionwise.domain.attainment;

import java.util.regex.Pattern;

/**
 * A criterion of a catalogue, such as {@code 1.4a}: the standard's number and a letter.
 *
 * @param value as people cite it
 */
public record CriterionId(String value) implements Comparable<CriterionId> {

    private static final Pattern FORM = Pattern.compile("\\d{1,2}\\.\\d{1,2}[a-z]");

    public CriterionId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a criterion such as 1.4a: " + value);
        }
    }

    /** Returns the number of its standard, such as {@code 1.4}. */
    public String standard() {
        return value.substring(0, value.length() - 1);
    }

    @Override
    public int compareTo(CriterionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
