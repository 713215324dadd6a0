package org.sessionwise.domain.attainment;

/** What sort of thing is put forward as evidence. */
public enum EvidenceKind {
    /** Anything written: a contract, a sign-off, terms of reference, a syllabus, an analysis. */
    DOCUMENT,
    /** A policy, with the day it was approved; topics are the workforce groups and the parts it covers. */
    POLICY,
    /** A meeting of a body; topic is the body, see {@link Topics}. */
    MEETING,
    /** Somebody holds a role, such as accountable officer. */
    ROLE,
    /** A request for data from outside, and what was sent; it ends when it was answered. */
    DATA_REQUEST,
    /** Mediation or appeal, with its outcome; it ends when it is closed. */
    DISPUTE,
    /** Indicators were reported to somebody; topic is the reader, see {@link Topics}. */
    REPORT,
    /** A sample drawn by the consistency committee. */
    SAMPLE,
    /** A condition of the text does not arise here, and why. */
    DOES_NOT_ARISE,
    /** Read from live data: a frozen review of a quarter, a team plan, a tariff. Nobody has to attest it. */
    LIVE
}
