package org.sessionwise.domain.plan;

import java.time.LocalDate;

/** That somebody signed this version. */
public record Signature(Role role, LocalDate on) {

    /** In which role. Who it was is the source's matter. */
    public enum Role {
        EMPLOYEE,
        /** Clinical or line manager: the first sign-off. */
        MANAGER,
        /** Who signs after the manager, where the trust asks for it. */
        SECOND_MANAGER
    }
}
