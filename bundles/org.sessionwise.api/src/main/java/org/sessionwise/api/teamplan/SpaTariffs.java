package org.sessionwise.api.teamplan;

import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;

/** The tariffs of the trust. Safe from any thread. */
@ProviderType
public interface SpaTariffs {

    /** Returns all tariffs, the latest first; empty if the trust has none. On a day the first counts that has begun. */
    List<SpaTariff> all() throws NoAnswerException;

    /**
     * Keeps the tariff that begins on a day, instead of one that began on the same day. Audited.
     *
     * @param basedOn the version that the writer had before them; 0 if none began on that day
     * @return the tariff kept
     * @throws ChangedMeanwhileException if there is a newer one, or it is gone; nothing was kept
     */
    SpaTariff save(LocalDate from, List<SpaTariff.Rate> rates, long basedOn, Actor actor)
            throws ChangedMeanwhileException, NoAnswerException;

    /**
     * Takes a tariff away. Audited.
     *
     * @throws ChangedMeanwhileException if there is a newer version, or it is gone; nothing was changed
     */
    void remove(LocalDate from, long basedOn, Actor actor) throws ChangedMeanwhileException, NoAnswerException;
}
