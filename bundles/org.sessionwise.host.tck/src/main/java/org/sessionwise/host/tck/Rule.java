package org.sessionwise.host.tck;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/** A test of one rule of the host interface; the failure message and the report are made of it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
public @interface Rule {

    /** The rule's number, such as {@code R-3}, by which the interface's Javadoc states it. */
    String id();

    /** What must be true, in one sentence. */
    String says();

    /** Why the rule is there: what goes wrong without it. */
    String intent();

    /** Where to look if the test fails. */
    String check();
}
