package org.sessionwise.attainment.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.Actor;
import org.sessionwise.api.attainment.AttainmentPolicy;
import org.sessionwise.api.policy.DatedPolicy;
import org.sessionwise.domain.RuleSource.Standing;
import org.sessionwise.domain.attainment.Catalogue;
import org.sessionwise.domain.attainment.CriterionId;
import org.sessionwise.domain.attainment.EvidenceKind;
import org.sessionwise.domain.attainment.Setting;
import org.sessionwise.domain.attainment.Status;
import org.sessionwise.domain.attainment.Topics;

class TrustSettingsTest {

    private static final Catalogue CATALOGUE = Catalogues.builtIn().all().get(0);
    private static final CriterionId GROUP_MEETS = new CriterionId("1.3h");
    private static final CriterionId ACTIVE = new CriterionId("1.4a");

    @Test
    void aLocalDefaultGivesWayAndSaysWhoSetItFromWhen() {
        Catalogue changed = TrustSettings.over(
                CATALOGUE, set(AttainmentPolicy.LOCAL_DEFAULT.with(GROUP_MEETS, "maximumMonths", 2)));
        Setting setting =
                changed.criterion(GROUP_MEETS).orElseThrow().settings().get(0);

        assertEquals("maximumMonths", setting.name());
        assertEquals(2, setting.value());
        assertEquals(Standing.TRUST, setting.source().standing());
        assertEquals(
                "Trust's own setting from 2026-04-01, set by u7",
                setting.source().citation());
        assertEquals(
                Status.NOT_MET,
                Scene.of(changed.criterion(GROUP_MEETS).orElseThrow())
                        .shown(
                                EvidenceKind.MEETING,
                                LocalDate.of(2026, 8, 1),
                                one -> one.topics(Set.of(Topics.WORKFORCE_GROUP)))
                        .on(LocalDate.of(2026, 10, 1))
                        .status());
    }

    @Test
    void whatTheTextStatesStays() {
        AttainmentPolicy policy = AttainmentPolicy.LOCAL_DEFAULT.with(ACTIVE, "minimumPercent", 80);

        assertEquals(
                90,
                TrustSettings.over(CATALOGUE, set(policy))
                        .criterion(ACTIVE)
                        .orElseThrow()
                        .setting("minimumPercent")
                        .orElseThrow());
        assertEquals(
                Map.of(
                        "1.4a/minimumPercent",
                        "The standard itself states it: NHS Improvement, E-job planning the clinical workforce: levels of"
                                + " attainment and meaningful use standards, June 2019, Standard 1.4, first point."),
                TrustSettings.refused(CATALOGUE, policy));
    }

    @Test
    void whatNoCriterionHasAndWhatNoNumberMayBeIsRefused() {
        AttainmentPolicy policy = AttainmentPolicy.LOCAL_DEFAULT
                .with(GROUP_MEETS, "minimumPercent", 80)
                .with(new CriterionId("1.4b"), "minimumPercent", 0)
                .with(GROUP_MEETS, "maximumMonths", 121)
                .with(new CriterionId("2.2f"), "minimumPercent", 80);

        assertEquals(
                Map.of(
                        "1.3h/minimumPercent", "The catalogue has no such number.",
                        "1.3h/maximumMonths", "A whole number from 0 to 120 was expected.",
                        "1.4b/minimumPercent", "A whole number from 1 to 100 was expected."),
                TrustSettings.refused(CATALOGUE, policy));
    }

    @Test
    void withoutSettingsTheCatalogueIsAsItWas() {
        assertSame(CATALOGUE, TrustSettings.over(CATALOGUE, DatedPolicy.localDefault(AttainmentPolicy.LOCAL_DEFAULT)));
    }

    private static DatedPolicy<AttainmentPolicy> set(AttainmentPolicy policy) {
        return DatedPolicy.of(
                LocalDate.of(2026, 4, 1), policy, 1, new Actor("u7"), Instant.parse("2026-03-20T09:00:00Z"));
    }
}
