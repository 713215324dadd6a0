package org.sessionwise.host.spi;

import java.util.Objects;
import org.sessionwise.domain.DutyCode;

/** A kind of work that a roster knows. Two are equal if code and name are. */
public final class Duty {

    private final DutyCode code;
    private final String name;

    private Duty(DutyCode code, String name) {
        this.code = Objects.requireNonNull(code, "code");
        this.name = Objects.requireNonNull(name, "name");
    }

    public static Duty of(DutyCode code, String name) {
        return new Duty(code, name);
    }

    /** Returns the code that sessions and template slots carry. */
    public DutyCode code() {
        return code;
    }

    /** Returns the name as people know it. */
    public String name() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Duty duty && code.equals(duty.code) && name.equals(duty.name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, name);
    }

    @Override
    public String toString() {
        return code + " (" + name + ")";
    }
}
