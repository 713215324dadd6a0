package org.sessionwise.domain;

/** The four categories of a job plan (e-job planning standard of June 2019, standard 2.2). */
public enum ActivityCategory {
    /** Direct clinical care. */
    DCC,
    /** Supporting professional activities. */
    SPA,
    /** Additional NHS responsibilities. */
    ANR,
    /** External duties. */
    EXT
}
