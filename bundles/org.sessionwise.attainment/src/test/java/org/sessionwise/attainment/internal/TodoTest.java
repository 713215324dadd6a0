package org.sessionwise.attainment.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sessionwise.attainment.internal.catalogue.Catalogues;
import org.sessionwise.domain.attainment.AttainmentModel;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.Catalogue;
import org.sessionwise.domain.attainment.CriterionId;
import org.sessionwise.domain.attainment.Status;
import org.sessionwise.domain.attainment.TrustShape;
import org.sessionwise.domain.attainment.Verdict;

class TodoTest {

    private static final String ATTESTS =
            "If Accountable officer or Director of human resources attests it, with evidence,";

    @Test
    void whereTheDataHoldOnlyWhoAttestsIsSaid() {
        assertEquals(
                ATTESTS + " 2.3b is met.",
                todo("2.3b", Verdict.of(Status.NOT_ASSESSED, "The data hold; nobody has attested it yet.")));
        assertEquals(
                ATTESTS + " 2.3b is met.",
                todo(
                        "2.3b",
                        Verdict.of(Status.NOT_MET, "The data hold, but what was attested ended on 1 May 2026.")
                                .until(LocalDate.of(2026, 5, 1))));
    }

    @Test
    void whereTheDataDoNotHoldItIsSaidOnceThatSomebodyAttestsIt() {
        assertEquals(
                "If open mediations and appeals are brought to an end, and somebody attests it, 2.3b is met.",
                todo("2.3b", Verdict.of(Status.NOT_MET, "0 of 1 mediations and appeals took no longer than 92 days.")));
        assertEquals(
                "If Accountable officer or Department lead attests it, with evidence, 2.3d is met.",
                todo("2.3d", Verdict.of(Status.NOT_ASSESSED, "Nobody has an active plan yet.")));
    }

    private static String todo(String id, Verdict verdict) {
        CriterionId key = new CriterionId(id);
        Catalogue catalogue = Catalogues.builtIn().all().get(0);
        AttainmentModel nobody = AttainmentModel.of(
                catalogue,
                TrustShape.of(Map.of()),
                LocalDate.of(2026, 6, 15),
                List.of(),
                List.of(),
                (criterion, scope, day) -> Optional.empty());
        return Todo.of(catalogue.criterion(key).orElseThrow(), verdict, nobody.shortfall(AttainmentScope.trust(), key));
    }
}
