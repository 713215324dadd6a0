package org.sessionwise.rest.internal.events;

/** Settings within bounds: a value outside is refused by its key, before anything is made from it. */
public final class Bounds {

    private Bounds() {}

    /** Returns the value, which is one from 1 to the most allowed. */
    public static int upTo(int most, String pid, String key, int value) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(
                    key + " of " + pid + " is " + value + ", expected a whole number from 1 to " + most);
        }
        return value;
    }
}
