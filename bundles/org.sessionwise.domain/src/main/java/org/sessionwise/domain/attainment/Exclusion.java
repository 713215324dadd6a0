package org.sessionwise.domain.attainment;

/**
 * Why somebody is in no denominator. Told or decided by a person, never inferred.
 *
 * @param kind whether the text leaves such people out, or the trust's policy does
 * @param reason in words; names nobody
 */
public record Exclusion(Kind kind, String reason) {

    /** Who leaves them out. */
    public enum Kind {
        /** The text: doctors in training. The host's staff record says so. */
        IN_TRAINING,
        /** The text: staff who work exclusively in one clinical area. */
        SINGLE_AREA,
        /** The trust's policy. */
        POLICY
    }
}
