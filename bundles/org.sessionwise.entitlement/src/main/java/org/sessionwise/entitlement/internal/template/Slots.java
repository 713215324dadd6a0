package org.sessionwise.entitlement.internal.template;

import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.Locale;
import org.sessionwise.api.entitlement.ProposedSlot;
import org.sessionwise.host.spi.TemplateSlot;

/** Slots of a template: their order, their place in the cycle, their words. */
final class Slots {

    static final Comparator<TemplateSlot> ORDER = Comparator.comparing(TemplateSlot::staff)
            .thenComparing(TemplateSlot::week)
            .thenComparing(TemplateSlot::day)
            .thenComparing(TemplateSlot::start)
            .thenComparing(TemplateSlot::end)
            .thenComparing(TemplateSlot::duty)
            .thenComparing(TemplateSlot::id);

    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;

    private Slots() {}

    static TemplateSlot withId(TemplateSlot slot, String id) {
        return TemplateSlot.of(id, slot.staff(), slot.duty(), slot.week(), slot.day(), slot.start(), slot.end());
    }

    static ProposedSlot proposed(TemplateSlot slot) {
        return new ProposedSlot(slot.staff(), slot.duty(), slot.week(), slot.day(), slot.start(), slot.end());
    }

    /** Returns duty, day and times as a coordinator reads them; no person. */
    static String words(TemplateSlot slot) {
        return slot.duty() + " in week " + slot.week() + " on " + slot.day().getDisplayName(TextStyle.FULL, Locale.UK)
                + " " + slot.start() + "-" + slot.end();
    }

    /** Returns how many minutes of the cycle two slots share; the last night of the cycle runs into its first day. */
    static int sharedMinutes(TemplateSlot one, TemplateSlot other, int weeks) {
        int shared = 0;
        for (int turn = -1; turn <= 1; turn++) {
            int from = Math.max(startMinute(one), startMinute(other) + turn * weeks * WEEK);
            int until = Math.min(endMinute(one), endMinute(other) + turn * weeks * WEEK);
            shared += Math.max(0, until - from);
        }
        return shared;
    }

    /** Returns how many minutes lie between two starts, the short way round the cycle. */
    static int startDistance(TemplateSlot one, TemplateSlot other, int weeks) {
        int apart = Math.abs(startMinute(one) - startMinute(other));
        return Math.min(apart, Math.abs(weeks * WEEK - apart));
    }

    private static int startMinute(TemplateSlot slot) {
        return (slot.week() - 1) * WEEK
                + (slot.day().getValue() - 1) * DAY
                + slot.start().toSecondOfDay() / 60;
    }

    private static int endMinute(TemplateSlot slot) {
        int length = (slot.end().toSecondOfDay() - slot.start().toSecondOfDay()) / 60;
        return startMinute(slot) + (length > 0 ? length : length + DAY);
    }
}
