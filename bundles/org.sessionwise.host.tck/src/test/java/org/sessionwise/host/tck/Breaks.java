package org.sessionwise.host.tck;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Which tests of the kit a broken adapter must fail, no other, and what the first failure must say. */
@Retention(RetentionPolicy.RUNTIME)
@interface Breaks {

    /** Nested class and method, such as {@code Sessions.required_R3_endOfPeriodIsExcluded}. */
    String[] value();

    String message();
}
