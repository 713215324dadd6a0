package org.sessionwise.jobplan.upload.internal.plan;

import java.util.Map;
import org.sessionwise.jobplan.spi.record.PlanField;

/** What files often say for our words; people see it with the mapping, and may change it. */
final class Words {

    private Words() {}

    static Map<String, Map<String, String>> usual() {
        return Map.of(
                FieldKinds.nameOf(PlanField.CATEGORY),
                Map.of(
                        "Direct clinical care", "DCC",
                        "Supporting professional activities", "SPA",
                        "Supporting professional activity", "SPA",
                        "Additional NHS responsibilities", "ANR",
                        "External duties", "EXT"),
                FieldKinds.nameOf(PlanField.NATION),
                Map.of("England", "ENGLAND_AND_WALES", "Wales", "ENGLAND_AND_WALES"),
                FieldKinds.nameOf(PlanField.STATE),
                Map.of("Signed off", "APPROVED", "In progress", "DRAFT"));
    }
}
