package org.sessionwise.attainment.internal.pack;

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
import org.sessionwise.domain.attainment.EvidenceKind;
import org.sessionwise.domain.attainment.Topics;

/** Records what was reported, both with the pack and in the register of evidence, where it counts for standard 4.1. */
final class ReportLog {

    private final AttainmentStore store;
    private final AuditLog audit;
    private final EvidenceRegister register;

    ReportLog(AttainmentStore store, AuditLog audit, EvidenceRegister register) {
        this.store = store;
        this.audit = audit;
        this.register = register;
    }

    /** The register first, which tells others at once: what they then read must be there. */
    void record(Pack pack, Packs.Report report, Actor actor) throws EvidenceRefusedException, NoAnswerException {
        if (!Set.of(Topics.BOARD, Topics.DEPARTMENT).contains(report.to())) {
            throw new IllegalArgumentException(
                    "packs are reported to the board or the department, not to " + report.to());
        }
        register.add(evidence(pack, report), actor);
        store.write(connection -> {
            PackTable table = new PackTable(connection);
            table.add(table.find(pack.id()).orElseThrow(), report);
            audit.record(
                    actor, "pack reported", pack.scope().toString(), "pack " + pack.id() + " to the " + report.to());
            return true;
        });
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
