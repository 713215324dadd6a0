package org.example.acme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.RosterTemplateSource;
import org.sessionwise.host.spi.RosterTemplateTarget;
import org.sessionwise.host.spi.TemplateEdit;
import org.sessionwise.host.spi.TemplateSlot;
import org.sessionwise.host.spi.TemplateWriteResult;

@Component(property = RosterHost.HOST_PROPERTY + "=acme")
public final class AcmeTemplates implements RosterTemplateSource, RosterTemplateTarget {

    private static final int WEEKS = 2;

    private final AcmeRota rota;

    @Activate
    public AcmeTemplates(@Reference(name = "rota") AcmeRota rota) {
        this.rota = rota;
    }

    @Override
    public List<RosterTemplate> templates(DepartmentId department) throws HostUnavailableException {
        return Answer.of(rota::patterns).stream()
                .map(AcmeTemplates::told)
                .filter(template -> template.department().equals(department))
                .toList();
    }

    @Override
    public Optional<RosterTemplate> template(String id) throws HostUnavailableException {
        return Answer.of(rota::patterns).stream()
                .filter(pattern -> pattern.id().equals(id))
                .map(AcmeTemplates::told)
                .findFirst();
    }

    private static RosterTemplate told(AcmeRota.Pattern pattern) {
        String version = Integer.toString(pattern.revision());
        LocalDate anchor = LocalDate.of(2026, 1, 5);
        List<TemplateSlot> slots =
                pattern.lines().stream().map(AcmeTemplates::told).toList();
        return RosterTemplate.of(
                pattern.id(), new DepartmentId(pattern.ward()), "Pattern", version, WEEKS, anchor, slots);
    }

    private static TemplateSlot told(AcmeRota.Line line) {
        return TemplateSlot.of(
                line.id(),
                new StaffId(line.person()),
                new DutyCode(line.work()),
                line.week(),
                line.day(),
                line.start(),
                line.end());
    }

    @Override
    public TemplateWriteResult write(String id, String expectedVersion, List<TemplateEdit> edits, String actor)
            throws HostUnavailableException {
        RosterTemplate before = required(id);
        List<TemplateSlot> slots = new ArrayList<>(before.slots());
        List<String> keys = new ArrayList<>();
        for (TemplateEdit edit : edits) {
            if (edit.before().isPresent() && !slots.remove(edit.before().get())) {
                return TemplateWriteResult.stale(before);
            }
            String key = edit.before().map(TemplateSlot::id).orElseGet(() -> UUID.randomUUID()
                    .toString());
            Optional<String> refusal = edit.after().isEmpty()
                    ? Optional.empty()
                    : refusal(before, edit.after().get());
            if (refusal.isPresent()) {
                return TemplateWriteResult.refused(before, refusal.get());
            }
            edit.after().ifPresent(slot -> slots.add(withKey(key, slot)));
            keys.add(key);
        }
        List<AcmeRota.Line> lines = slots.stream().map(AcmeTemplates::line).toList();
        boolean saved = before.version().equals(expectedVersion)
                && Answer.of(() -> rota.save(id, Integer.parseInt(expectedVersion), lines));
        return saved ? TemplateWriteResult.written(required(id), keys) : TemplateWriteResult.stale(required(id));
    }

    private RosterTemplate required(String id) throws HostUnavailableException {
        return template(id).orElseThrow(() -> new HostUnavailableException("there is no such pattern"));
    }

    private Optional<String> refusal(RosterTemplate template, TemplateSlot slot) throws HostUnavailableException {
        String ward = template.department().value();
        boolean known = Answer.of(() -> rota.people(ward)).stream()
                .anyMatch(person -> person.id().equals(slot.staff().value()));
        if (!known) {
            return Optional.of("Somebody is not on this ward any more.");
        }
        if (!AcmeRota.WORK.containsKey(slot.duty().value())) {
            return Optional.of("Acme Rota has no such work.");
        }
        return slot.week() > WEEKS ? Optional.of("Patterns are two weeks long.") : Optional.empty();
    }

    private static TemplateSlot withKey(String key, TemplateSlot slot) {
        return TemplateSlot.of(key, slot.staff(), slot.duty(), slot.week(), slot.day(), slot.start(), slot.end());
    }

    private static AcmeRota.Line line(TemplateSlot slot) {
        return new AcmeRota.Line(
                slot.id(),
                slot.staff().value(),
                slot.duty().value(),
                slot.week(),
                slot.day(),
                slot.start(),
                slot.end());
    }
}
