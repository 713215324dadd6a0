package org.sessionwise.host.optaweb.internal.store;

import java.util.Set;

/**
 * What of a rotation is our doing and still stands.
 *
 * @param buckets keys of those that we made
 * @param made seats that we put into a bucket
 * @param opened seats that we opened, with whom they had
 */
public record OurSeats(Set<Long> buckets, Set<OurSeat> made, Set<OurSeat> opened) {

    public OurSeats {
        buckets = Set.copyOf(buckets);
        made = Set.copyOf(made);
        opened = Set.copyOf(opened);
    }
}
