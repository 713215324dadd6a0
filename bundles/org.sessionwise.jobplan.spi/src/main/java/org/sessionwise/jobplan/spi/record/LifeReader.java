package org.sessionwise.jobplan.spi.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.sessionwise.domain.plan.Dispute;
import org.sessionwise.domain.plan.PlanLife;
import org.sessionwise.domain.plan.Signature;

/** Reads who signed a plan and what was disputed. */
final class LifeReader {

    private static final int LONGEST_OUTCOME = 2_000;

    private final FieldReader reader;

    LifeReader(FieldReader plan) {
        this.reader = plan;
    }

    PlanLife read() throws FieldException {
        List<Signature> signatures = new ArrayList<>();
        for (FieldReader one : reader.entries(PlanField.SIGNATURES)) {
            signatures.add(new Signature(
                    one.oneOf(PlanField.SIGNED_BY, EnumSet.allOf(Signature.Role.class)),
                    one.date(PlanField.SIGNED_ON)));
        }
        List<Dispute> disputes = new ArrayList<>();
        for (FieldReader one : reader.entries(PlanField.DISPUTES)) {
            disputes.add(dispute(one));
        }
        return new PlanLife(signatures, disputes);
    }

    private static Dispute dispute(FieldReader one) throws FieldException {
        Dispute.Kind kind = one.oneOf(PlanField.DISPUTE_KIND, EnumSet.allOf(Dispute.Kind.class));
        LocalDate opened = one.date(PlanField.DISPUTE_OPENED);
        Optional<LocalDate> closed = one.optionalDate(PlanField.DISPUTE_CLOSED);
        Optional<String> outcome =
                one.optionalText(PlanField.DISPUTE_OUTCOME, LONGEST_OUTCOME).filter(text -> !text.isBlank());
        if (outcome.isPresent() && closed.isEmpty()) {
            throw one.refused(
                    Refusal.WRONG_KIND,
                    PlanField.DISPUTE_OUTCOME,
                    "is filled, expected nothing while it is open: give the day on which it was closed");
        }
        return one.built(
                Refusal.IMPOSSIBLE_PERIOD, PlanField.DISPUTE_CLOSED, () -> new Dispute(kind, opened, closed, outcome));
    }
}
