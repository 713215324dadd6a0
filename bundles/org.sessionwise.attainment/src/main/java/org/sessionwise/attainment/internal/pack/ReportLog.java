package org.sessionwise.attainment.internal.pack;

import java.time.LocalDate;
import java.util.Set;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.evidence.EvidenceContent;
import org.sessionwise.api.evidence.EvidenceRefusedException;
import org.sessionwise.api.evidence.EvidenceRegister;
import org.sessionwise.api.pack.Pack;
import org.sessionwise.api.pack.Packs;
import org.sessionwise.attainment.internal.store.AttainmentStore;
import org.sessionwise.attainment.internal.trust.TrustDay;
import org.sessionwise.domain.attainment.EvidenceKind;
import org.sessionwise.domain.attainment.Topics;

/** Records what was reported, both with the pack and in the register of evidence, where it counts for standard 4.1. */
final class ReportLog {

    private final AttainmentStore store;
    private final AuditLog audit;
    private final EvidenceRegister register;
    private final TrustDay days;

    ReportLog(AttainmentStore store, AuditLog audit, EvidenceRegister register, TrustDay days) {
        this.store = store;
        this.audit = audit;
        this.register = register;
        this.days = days;
    }

    /**
     * The pack first: whatever fails then, no level counts a report that the pack does not have. What is said again after a failure
     * stands once with the pack.
     */
    void record(Pack pack, Packs.Report report, Actor actor) throws EvidenceRefusedException, NoAnswerException {
        if (!Set.of(Topics.BOARD, Topics.DEPARTMENT).contains(report.to())) {
            throw new IllegalArgumentException(
                    "packs are reported to the board or the department, not to " + report.to());
        }
        require(pack, report);
        boolean isNew = log(pack, report, actor);
        try {
            register.add(evidence(pack, report), actor);
        } catch (EvidenceRefusedException e) {
            if (isNew) {
                takeBack(pack, report, actor);
            }
            throw e;
        }
    }

    private void require(Pack pack, Packs.Report report) throws EvidenceRefusedException {
        if (report.minute().isBlank()) {
            throw new EvidenceRefusedException(
                    "minute", "Where it is minuted was expected, such as a number; without it nobody can check it.");
        }
        LocalDate made = days.of(pack.asAt());
        if (report.on().isBefore(made)) {
            throw new EvidenceRefusedException(
                    "on", "A day from " + made + " on was expected: before that the pack was not there.");
        }
    }

    /** Returns false if it was logged before. */
    private boolean log(Pack pack, Packs.Report report, Actor actor) throws NoAnswerException {
        return store.write(connection -> {
            PackTable table = new PackTable(connection);
            Pack now = table.find(pack.id()).orElseThrow();
            if (now.reports().contains(report)) {
                return false;
            }
            table.add(now, report);
            audit.record(actor, "pack reported", subject(pack), words(pack, report));
            return true;
        });
    }

    private void takeBack(Pack pack, Packs.Report report, Actor actor) throws NoAnswerException {
        store.write(connection -> {
            PackTable table = new PackTable(connection);
            table.remove(pack, report);
            audit.record(actor, "pack report taken back", subject(pack), words(pack, report));
            return true;
        });
    }

    private static String subject(Pack pack) {
        return pack.scope().toString();
    }

    private static String words(Pack pack, Packs.Report report) {
        return "pack " + pack.id() + " to the " + report.to();
    }

    private static EvidenceContent evidence(Pack pack, Packs.Report report) {
        return EvidenceContent.of(
                        EvidenceKind.REPORT,
                        pack.scope(),
                        "Indicators of " + pack.day() + " reported to the " + report.to(),
                        report.on())
                .topics(Set.of(report.to()))
                .notes(report.minute())
                .build();
    }
}
