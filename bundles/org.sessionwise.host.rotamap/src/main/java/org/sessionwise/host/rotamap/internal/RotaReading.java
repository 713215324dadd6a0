package org.sessionwise.host.rotamap.internal;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.sessionwise.domain.DateRange;
import org.sessionwise.host.rotamap.internal.RotaSettings.ReadPlan;
import org.sessionwise.host.rotamap.internal.wire.PublicApi;
import org.sessionwise.host.rotamap.internal.wire.RotaItem;
import org.sessionwise.host.spi.HostUnavailableException;

/**
 * Reads the whole window once, some whole weeks at a time: all of it or nothing. Takes minutes. A session that is moved while
 * it reads, from weeks not yet read into weeks already read, is missing until the next time. One thread.
 */
final class RotaReading {

    private final PublicApi api;
    private final RotaSettings settings;
    private final Clock clock;

    RotaReading(PublicApi api, RotaSettings settings, Clock clock) {
        this.api = api;
        this.settings = settings;
        this.clock = clock;
    }

    /** Returns into how many parts the window is cut. */
    int parts() {
        return parts(window()).size();
    }

    /**
     * Reads.
     *
     * @param progress hears how many parts are read
     * @throws HostUnavailableException if a single part could not be had
     */
    RotaPicture read(IntConsumer progress) throws HostUnavailableException {
        List<RotaItem> items = new ArrayList<>();
        List<DateRange> parts = parts(window());
        for (int i = 0; i < parts.size(); i++) {
            progress.accept(i);
            items.addAll(api.personRota(parts.get(i)));
        }
        if (items.isEmpty()) {
            throw new HostUnavailableException("the rota is empty from " + window().from() + " until "
                    + window().until() + ", which is taken for a fault: check what the account may read");
        }
        return PictureDrawing.draw(items, settings);
    }

    private DateRange window() {
        ReadPlan plan = settings.plan();
        LocalDate monday =
                LocalDate.now(clock.withZone(settings.zone())).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new DateRange(monday.minusWeeks(plan.weeksBack()), monday.plusWeeks(plan.weeksAhead() + 1L));
    }

    private List<DateRange> parts(DateRange window) {
        List<DateRange> parts = new ArrayList<>();
        LocalDate from = window.from();
        while (from.isBefore(window.until())) {
            LocalDate next = from.plusWeeks(settings.plan().weeksAtOnce());
            LocalDate until = next.isBefore(window.until()) ? next : window.until();
            parts.add(new DateRange(from, until));
            from = until;
        }
        return parts;
    }
}
