package org.sessionwise.demo.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.evidence.EvidenceEntry;
import org.sessionwise.api.evidence.EvidenceRefusedException;
import org.sessionwise.api.evidence.EvidenceRegister;
import org.sessionwise.api.evidence.PersonRecord;
import org.sessionwise.api.evidence.PersonRecords;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.demo.internal.trust.LeftOut;
import org.sessionwise.demo.internal.trust.PutForward;
import org.sessionwise.demo.internal.trust.TrustDocument.Staff;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;

/** Puts evidence forward for the made-up trust, and records of its people, once, before anybody works with it. */
@Component(service = DemonstratedEvidence.class, immediate = true)
public final class DemonstratedEvidence {

    private static final int TRAINED_SINCE = 180;
    private static final int TRAINING_HOLDS_YEARS = 3;

    private final OwnThread thread = new OwnThread("sessionwise-demo-evidence");
    private final EvidenceRegister register;
    private final PersonRecords records;

    @Activate
    public DemonstratedEvidence(
            @Reference(name = "demonstration") Demonstration demonstration,
            @Reference(name = "register") EvidenceRegister register,
            @Reference(name = "records") PersonRecords records,
            @Reference(name = "audit") AuditLog audit) {
        this.register = register;
        this.records = records;
        if (demonstration.rota().isEmpty()) {
            LocalDate today = LocalDate.now(ZoneId.of(demonstration.trust().zone()));
            Set<StaffId> staff = demonstration.trust().staff().stream()
                    .map(Staff::id)
                    .map(StaffId::new)
                    .collect(Collectors.toSet());
            thread.run(() -> {
                if (FirstStart.isNow(audit)) {
                    putForward(today);
                    record(staff, today);
                }
            });
        }
    }

    @Deactivate
    public void close() {
        thread.close();
    }

    private void putForward(LocalDate today)
            throws NoAnswerException, EvidenceRefusedException, ChangedMeanwhileException {
        if (!register.all().isEmpty()) {
            return;
        }
        for (PutForward one : PutForward.all(today)) {
            EvidenceEntry entry = register.add(one.content(), FirstStart.DEMONSTRATION);
            if (one.attestedAs().isPresent()) {
                register.attest(entry.id(), one.attestedAs().get(), entry.version(), FirstStart.DEMONSTRATION);
            }
        }
    }

    private void record(Set<StaffId> staff, LocalDate today) throws NoAnswerException, EvidenceRefusedException {
        if (!records.of(staff).isEmpty()) {
            return;
        }
        for (LeftOut one : LeftOut.all()) {
            records.add(one.staff(), one.kind(), one.days(today), one.reason(), FirstStart.DEMONSTRATION);
        }
        LocalDate trained = today.minusDays(TRAINED_SINCE);
        records.add(
                staff,
                PersonRecord.Kind.TRAINED,
                new DateRange(trained, trained.plusYears(TRAINING_HOLDS_YEARS)),
                "Induction in the software and in agreeing plans",
                FirstStart.DEMONSTRATION);
    }
}
