package org.sessionwise.host.rotamap.internal;

/** Which word of the rota names the kind of work. */
enum DutyFrom {
    /** The location: tells a theatre list, admin, non-clinical time and each on-call rota apart. */
    LOCATION,
    /** The type of the location: far fewer and coarser words. */
    LOCATION_TYPE
}
