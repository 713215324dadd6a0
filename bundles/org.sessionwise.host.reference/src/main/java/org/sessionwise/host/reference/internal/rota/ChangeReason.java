package org.sessionwise.host.reference.internal.rota;

import java.util.Objects;

/**
 * Why a roster is changed after it was published.
 *
 * @param kind the sort of reason, which figures count
 * @param words what the person said; may be empty unless the kind is {@link Kind#OTHER}
 */
public record ChangeReason(Kind kind, String words) {

    /** The short list to choose from. */
    public enum Kind {
        SICKNESS,
        LEAVE,
        SERVICE_NEED,
        PERSONAL,
        CORRECTION,
        /** Written by the host itself when a swap is approved. */
        SWAP,
        OTHER
    }

    public ChangeReason {
        Objects.requireNonNull(kind, "kind");
        words = words.strip();
        if (kind == Kind.OTHER && words.isEmpty()) {
            throw Refused.invalid("change", "changeWords", "the reason in words, since none of the list fits");
        }
    }
}
