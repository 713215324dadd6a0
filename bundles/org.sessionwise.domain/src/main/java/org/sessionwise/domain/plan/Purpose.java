package org.sessionwise.domain.plan;

/** What time is set aside for, where the standard asks (e-job planning standard of June 2019, standard 2.1). */
public enum Purpose {
    /** Agreeing and managing other people's plans. */
    MANAGING_PLANS,
    /** Being trained in e-job planning. */
    TRAINING
}
