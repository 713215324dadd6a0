package org.sessionwise.host.optaweb.internal.store;

import java.util.List;
import java.util.Set;
import org.sessionwise.host.optaweb.internal.product.TimeBucket;

/**
 * What a write is about to make, noted before it is tried.
 *
 * @param buckets to be made, without a key yet
 * @param aboveId no bucket had a higher key before
 * @param made seats to be put into buckets that are there
 * @param opened seats to be opened, with whom they have
 */
public record SeatIntent(List<TimeBucket> buckets, long aboveId, Set<OurSeat> made, Set<OurSeat> opened) {

    public SeatIntent {
        buckets = List.copyOf(buckets);
        made = Set.copyOf(made);
        opened = Set.copyOf(opened);
    }
}
