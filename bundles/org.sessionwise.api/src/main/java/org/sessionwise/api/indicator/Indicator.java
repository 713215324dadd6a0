package org.sessionwise.api.indicator;

/** The indicators of appendix 2 and the readings of each. The first reading of each is the text's own. */
public enum Indicator {
    /** Level of attainment, 0 to 4. */
    LEVEL,
    /** Staff with an active plan of staff in scope; the text aims for more than 90 %. */
    ACTIVE_PLANS,
    /** Planned DCC sessions to all planned sessions. */
    DCC_SHARE,
    /** Difference of delivered to planned sessions in percent of planned: all planned sessions, as the text says. */
    VARIANCE,
    /** The same of direct clinical care only. A local reading. */
    VARIANCE_DCC,
    /** The same of what is rostered only. A local reading. */
    VARIANCE_ROSTERED
}
