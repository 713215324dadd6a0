package org.sessionwise.domain.contract;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sessionwise.domain.RuleSource;
import org.sessionwise.domain.RuleSource.Standing;

/**
 * Where the parts of a premium rule come from, which are rarely all in one text.
 *
 * @param pa of the length of a PA in premium time
 * @param hours of the plain time of each weekday
 * @param holidays of whether public holidays are premium
 */
public record PremiumSources(RuleSource pa, RuleSource hours, RuleSource holidays) {

    private static final List<Standing> WEAKEST_FIRST =
            List.of(Standing.LOCAL_DEFAULT, Standing.SECOND_HAND, Standing.STATED, Standing.TRUST);

    /** Returns one source for all. */
    public static PremiumSources all(RuleSource source) {
        return new PremiumSources(source, source, source);
    }

    /** Returns the one that can be relied on least, which is how far the whole can be. */
    public RuleSource weakest() {
        return Stream.of(hours, pa, holidays)
                .min(Comparator.comparing(source -> WEAKEST_FIRST.indexOf(source.standing())))
                .orElseThrow();
    }
}
