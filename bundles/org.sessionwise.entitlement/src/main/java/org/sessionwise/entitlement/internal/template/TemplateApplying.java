package org.sessionwise.entitlement.internal.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.entitlement.ApplyResult;
import org.sessionwise.api.entitlement.ApplyResult.Status;
import org.sessionwise.api.entitlement.Decisions;
import org.sessionwise.api.entitlement.TemplateApplication;
import org.sessionwise.api.entitlement.UnknownTemplateException;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.TemplateWriteResult;

/** Makes what was proposed, and takes it back. Both run exclusively for their template. */
final class TemplateApplying {

    private static final String READ_ONLY =
            "The rostering system lets Sessionwise read its templates but not write them. Nothing was written; enter the"
                    + " changes there by hand, or ask an administrator to allow writing.";

    private final TemplateProposals proposals;
    private final Services services;

    TemplateApplying(TemplateProposals proposals, Services services) {
        this.proposals = proposals;
        this.services = services;
    }

    ApplyResult apply(String templateId, LocalDate asOf, String fingerprint, Decisions decisions, Actor actor)
            throws NoAnswerException, UnknownTemplateException {
        Proposal proposal = proposals.workOut(templateId, asOf);
        if (!proposal.fingerprint().equals(fingerprint)) {
            return nothing(
                    Status.STALE,
                    "Plans, mapping or template changed since you looked. Nothing was written; look again.",
                    List.of());
        }
        DecidedLines decided = new DecidedLines(proposal.lines(), decisions);
        List<Keeping> keepings = decided.keepings();
        learn(proposal.template(), decided.refreshed(), keepings, actor);
        List<SlotEdit> edits = decided.edits();
        ApplyResult result = write(proposal.template(), edits, decided.leftOut(), proposal.purposeOf(edits), actor);
        return keepings.isEmpty() ? result : withKept(result, keepings.size());
    }

    private static ApplyResult withKept(ApplyResult result, int kept) {
        String message = result.message() + " " + (kept == 1 ? "One decision" : kept + " decisions")
                + " to keep what stands will be remembered.";
        return new ApplyResult(result.status(), result.application(), message, result.leftOut());
    }

    Application find(String applicationId) throws NoAnswerException, UnknownTemplateException {
        return services.store()
                .read(connection -> new ApplicationTable(connection).find(applicationId))
                .filter(found -> found.department().equals(proposals.department()) && !found.isUndo())
                .orElseThrow(() -> new UnknownTemplateException(
                        "Department " + proposals.department() + " has no application " + applicationId + "."));
    }

    ApplyResult undo(String applicationId, Actor actor) throws NoAnswerException, UnknownTemplateException {
        RosterTemplate template = proposals.template(find(applicationId).templateId());
        Application application = find(applicationId);
        if (application.undone() || application.state() != Application.State.MADE) {
            return nothing(
                    Status.NOTHING_TO_DO,
                    application.undone() ? "It has been taken back already." : "Nothing of it had been written.",
                    List.of());
        }
        UndoPlan plan = UndoPlan.of(
                services.store().read(connection -> new EditTable(connection, application).made()), template);
        List<SlotEdit> edits = new ArrayList<>(plan.edits());
        edits.sort(DecidedLines.REMOVALS_FIRST);
        return write(template, edits, plan.leftOut(), Purpose.undo(applicationId), actor);
    }

    private ApplyResult write(
            RosterTemplate template, List<SlotEdit> edits, List<String> leftOut, Purpose purpose, Actor actor)
            throws NoAnswerException {
        if (edits.isEmpty()) {
            return nothing(Status.NOTHING_TO_DO, "There was nothing to write.", leftOut);
        }
        if (!services.host().writesTemplates()) {
            return nothing(Status.REFUSED, READ_ONLY, leftOut);
        }
        TemplateWriter.Written written = services.writer().write(template, edits, purpose, actor);
        return result(written, edits, leftOut);
    }

    private void learn(RosterTemplate template, List<Origin> refreshed, List<Keeping> keepings, Actor actor)
            throws NoAnswerException {
        if (!refreshed.isEmpty() || !keepings.isEmpty()) {
            services.store().write(connection -> {
                TemplateLedger ledger = new TemplateLedger(connection, services.audit());
                ledger.refresh(template.id(), refreshed, actor);
                ledger.keep(template.id(), keepings, actor);
                return null;
            });
        }
    }

    private static ApplyResult result(TemplateWriter.Written written, List<SlotEdit> edits, List<String> leftOut) {
        TemplateWriteResult answer = written.result();
        if (written.application().isEmpty()) {
            boolean stale = answer.status() == TemplateWriteResult.Status.STALE;
            return stale
                    ? nothing(
                            Status.STALE,
                            "Somebody changed the template in between. Nothing was written; look again.",
                            leftOut)
                    : nothing(Status.REFUSED, "The rostering system refused: " + answer.reason(), leftOut);
        }
        List<String> all = new ArrayList<>(leftOut);
        for (int i = 0; i < edits.size(); i++) {
            if (!written.made().get(i)) {
                all.add(Slots.words(edits.get(i).slot()) + ": the rostering system did not make this change.");
            }
        }
        return new ApplyResult(
                Status.APPLIED,
                written.application(),
                words(written.application().get(), all),
                all);
    }

    private static String words(TemplateApplication made, List<String> leftOut) {
        String written = made.added() + " added, " + made.changed() + " changed, " + made.removed() + " removed.";
        return leftOut.isEmpty() ? written : written + " " + leftOut.size() + " left out.";
    }

    private static ApplyResult nothing(Status status, String message, List<String> leftOut) {
        return new ApplyResult(status, Optional.empty(), message, leftOut);
    }
}
