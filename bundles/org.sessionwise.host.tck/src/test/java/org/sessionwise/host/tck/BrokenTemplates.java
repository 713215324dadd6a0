package org.sessionwise.host.tck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.example.acme.AcmeHost;
import org.example.acme.AcmeUnderTest;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.RosterTemplateSource;
import org.sessionwise.host.spi.RosterTemplateTarget;
import org.sessionwise.host.spi.TemplateEdit;
import org.sessionwise.host.spi.TemplateSlot;
import org.sessionwise.host.spi.TemplateWriteResult;
import org.sessionwise.host.spi.TemplateWriteResult.Status;

/** Adapters that read or write templates wrongly, each in its own way. */
final class BrokenTemplates {

    private BrokenTemplates() {}

    /** Breaks one write. */
    abstract static class BrokenWrite extends HostCompatibility {

        abstract TemplateWriteResult write(
                RosterTemplateTarget good,
                RosterTemplateSource source,
                String id,
                String version,
                List<TemplateEdit> edits)
                throws HostUnavailableException;

        @Override
        protected HostUnderTest newHost() {
            return new AcmeUnderTest() {
                @Override
                public RosterTemplateTarget templateTarget() {
                    RosterTemplateTarget good = super.templateTarget();
                    RosterTemplateSource source = super.templateSource();
                    return (id, version, edits, actor) -> {
                        synchronized (this) {
                            return write(good, source, id, version, edits);
                        }
                    };
                }
            };
        }
    }

    @Breaks(
            value = {
                "TemplatesWritten.optional_W7_staleVersionIsRefused",
                "TemplatesWritten.optional_W14_oneOfManyWritersWins"
            },
            message = "expected: STALE\n  came: WRITTEN")
    static class OverwritesByAStaleVersion extends BrokenWrite {
        @Override
        TemplateWriteResult write(
                RosterTemplateTarget good,
                RosterTemplateSource source,
                String id,
                String version,
                List<TemplateEdit> edits)
                throws HostUnavailableException {
            String now = source.template(id).map(RosterTemplate::version).orElse(version);
            return good.write(id, now, edits, "kit");
        }
    }

    @Breaks(value = "TemplatesWritten.required_W8_removalOfAGoneSlotIsRefused", message = "expected: STALE")
    static class RemovesWhatIsGone extends BrokenWrite {
        @Override
        TemplateWriteResult write(
                RosterTemplateTarget good,
                RosterTemplateSource source,
                String id,
                String version,
                List<TemplateEdit> edits)
                throws HostUnavailableException {
            TemplateWriteResult result = good.write(id, version, edits, "kit");
            boolean removal = edits.size() == 1 && edits.get(0).after().isEmpty();
            return removal && result.status() == Status.STALE
                    ? TemplateWriteResult.written(
                            result.template(),
                            List.of(edits.get(0).before().orElseThrow().id()))
                    : result;
        }
    }

    @Breaks(
            value = "TemplatesWritten.optional_W10_refusedRequestIsNotHalfApplied",
            message = "W-10 broken: Of a refused request nothing stands there.")
    static class WritesOneByOne extends BrokenWrite {
        @Override
        TemplateWriteResult write(
                RosterTemplateTarget good,
                RosterTemplateSource source,
                String id,
                String version,
                List<TemplateEdit> edits)
                throws HostUnavailableException {
            List<String> keys = new ArrayList<>();
            TemplateWriteResult result = good.write(id, version, edits.subList(0, 1), "kit");
            for (int edit = 1; edit < edits.size() && result.status() == Status.WRITTEN; edit++) {
                keys.addAll(result.slotIds());
                result = good.write(id, result.template().version(), edits.subList(edit, edit + 1), "kit");
            }
            keys.addAll(result.slotIds());
            return result.status() == Status.WRITTEN ? TemplateWriteResult.written(result.template(), keys) : result;
        }
    }

    @Breaks(
            value = {
                "TemplatesWritten.required_W1_addedSlotStandsThere",
                "TemplatesWritten.required_W4_oneKeyForEachEditInOrder",
                "TemplatesWritten.required_W13_nightIsOneSlot"
            },
            message = "the key that the product gave, not the one that was sent")
    static class AnswersTheKeyThatWasSent extends BrokenWrite {
        @Override
        TemplateWriteResult write(
                RosterTemplateTarget good,
                RosterTemplateSource source,
                String id,
                String version,
                List<TemplateEdit> edits)
                throws HostUnavailableException {
            TemplateWriteResult result = good.write(id, version, edits, "kit");
            if (result.status() != Status.WRITTEN) {
                return result;
            }
            return TemplateWriteResult.written(
                    result.template(),
                    edits.stream()
                            .map(edit ->
                                    edit.before().or(edit::after).orElseThrow().id())
                            .toList());
        }
    }

    @Breaks(value = "TemplatesWritten.required_W5_answerIsWhatStandsThere", message = "read back what was written")
    static class AnswersWithTheOldTemplate extends BrokenWrite {
        @Override
        TemplateWriteResult write(
                RosterTemplateTarget good,
                RosterTemplateSource source,
                String id,
                String version,
                List<TemplateEdit> edits)
                throws HostUnavailableException {
            Optional<RosterTemplate> before = source.template(id);
            TemplateWriteResult result = good.write(id, version, edits, "kit");
            return result.status() == Status.WRITTEN
                    ? TemplateWriteResult.written(before.orElseThrow(), result.slotIds())
                    : result;
        }
    }

    @Breaks(value = "TemplatesWritten.required_W9_weekBeyondTheCycleIsRefused", message = "expected: REFUSED")
    static class TakesAnyWeek extends BrokenWrite {
        @Override
        TemplateWriteResult write(
                RosterTemplateTarget good,
                RosterTemplateSource source,
                String id,
                String version,
                List<TemplateEdit> edits)
                throws HostUnavailableException {
            Optional<RosterTemplate> template = source.template(id);
            boolean beyond = edits.stream()
                    .flatMap(edit -> edit.after().stream())
                    .anyMatch(slot ->
                            slot.week() > template.map(RosterTemplate::weeks).orElse(52));
            return beyond
                    ? TemplateWriteResult.written(template.orElseThrow(), List.of("unseen"))
                    : good.write(id, version, edits, "kit");
        }
    }

    @Breaks(
            value = {
                "TemplatesWritten.required_W9_unknownDutyIsRefused",
                "TemplatesWritten.required_W16_refusalsNameNoPerson"
            },
            message = "came: java.lang.IllegalArgumentException, see the cause")
    static class ThrowsOnAnUnknownDuty extends BrokenWrite {
        @Override
        TemplateWriteResult write(
                RosterTemplateTarget good,
                RosterTemplateSource source,
                String id,
                String version,
                List<TemplateEdit> edits)
                throws HostUnavailableException {
            Set<DutyCode> known = Set.of(new DutyCode("CL"), new DutyCode("N"));
            if (!edits.stream()
                    .flatMap(edit -> edit.after().stream())
                    .map(TemplateSlot::duty)
                    .allMatch(known::contains)) {
                throw new IllegalArgumentException("no such duty");
            }
            return good.write(id, version, edits, "kit");
        }
    }

    @Breaks(
            value = "TemplatesWritten.required_W16_refusalsNameNoPerson",
            message = "expected: no name or number of a person")
    static class PassesOnWhatTheProductSaysOfADuty extends BrokenWrite {
        @Override
        TemplateWriteResult write(
                RosterTemplateTarget good,
                RosterTemplateSource source,
                String id,
                String version,
                List<TemplateEdit> edits)
                throws HostUnavailableException {
            TemplateWriteResult result = good.write(id, version, edits, "kit");
            return result.reason().equals("Acme Rota has no such work.")
                    ? TemplateWriteResult.refused(result.template(), "Zoe Zander: no such work")
                    : result;
        }
    }

    @Breaks(value = "TemplatesWritten.required_W12_unknownTemplateThrows", message = "came: REFUSED")
    static class RefusesAnUnknownTemplate extends BrokenWrite {
        @Override
        TemplateWriteResult write(
                RosterTemplateTarget good,
                RosterTemplateSource source,
                String id,
                String version,
                List<TemplateEdit> edits)
                throws HostUnavailableException {
            if (source.template(id).isPresent()) {
                return good.write(id, version, edits, "kit");
            }
            RosterTemplate none =
                    RosterTemplate.of(id, new DepartmentId("w1"), "none", "0", 1, LocalDate.of(2026, 1, 5), List.of());
            return TemplateWriteResult.refused(none, "there is no such template");
        }
    }

    /** A version that counts slots, as of a product whose own version does not move with them. */
    @Breaks(value = "TemplatesRead.required_T4_versionChangesWithASlot", message = "after a change")
    static class CountsSlotsForAVersion extends HostCompatibility {
        @Override
        protected HostUnderTest newHost() {
            return new AcmeUnderTest() {
                @Override
                public RosterHost rosterHost() {
                    return BrokenHosts.withFeatures(
                            new AcmeHost(),
                            Set.of(RosterHost.Feature.CHANGE_FEED, RosterHost.Feature.ATOMIC_TEMPLATE_WRITE));
                }

                @Override
                public RosterTemplateSource templateSource() {
                    return new Counted(super.templateSource());
                }

                @Override
                public RosterTemplateTarget templateTarget() {
                    RosterTemplateTarget good = super.templateTarget();
                    RosterTemplateSource source = super.templateSource();
                    return (id, version, edits, actor) -> counted(good.write(
                            id, source.template(id).map(RosterTemplate::version).orElse(version), edits, actor));
                }
            };
        }

        private static TemplateWriteResult counted(TemplateWriteResult result) {
            RosterTemplate template = Counted.counted(result.template());
            return switch (result.status()) {
                case WRITTEN -> TemplateWriteResult.written(template, result.slotIds());
                case STALE -> TemplateWriteResult.stale(template);
                case REFUSED -> TemplateWriteResult.refused(template, result.reason());
            };
        }
    }

    private record Counted(RosterTemplateSource good) implements RosterTemplateSource {

        @Override
        public List<RosterTemplate> templates(DepartmentId department) throws HostUnavailableException {
            return good.templates(department).stream().map(Counted::counted).toList();
        }

        @Override
        public Optional<RosterTemplate> template(String templateId) throws HostUnavailableException {
            return good.template(templateId).map(Counted::counted);
        }

        static RosterTemplate counted(RosterTemplate told) {
            return RosterTemplate.of(
                    told.id(),
                    told.department(),
                    told.name(),
                    told.slots().size() + " slots",
                    told.weeks(),
                    told.anchor(),
                    told.slots());
        }
    }
}
