package org.sessionwise.host.reference.internal.web;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.reference.internal.json.Fields;
import org.sessionwise.host.reference.internal.rota.Refused;
import org.sessionwise.host.reference.internal.rota.Refused.Reason;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.TemplateEdit;
import org.sessionwise.host.spi.TemplateSlot;
import org.sessionwise.host.spi.TemplateWriteResult;

/** Roster templates, by hand. */
final class TemplateEndpoints {

    private static final String TEMPLATES = "departments/{department}/templates";
    private static final String TEMPLATE = TEMPLATES + "/{template}";
    private static final String SLOT = TEMPLATE + "/slots/{slot}";

    private TemplateEndpoints() {}

    static List<Route> routes() {
        return List.of(
                Route.of("GET", TEMPLATES, Access.MANAGES_DEPARTMENT, TemplateEndpoints::list),
                Route.of("POST", TEMPLATES, Access.MANAGES_DEPARTMENT, TemplateEndpoints::create),
                Route.of("GET", TEMPLATE, Access.MANAGES_DEPARTMENT, TemplateEndpoints::show),
                Route.of("POST", TEMPLATE + "/slots", Access.MANAGES_DEPARTMENT, TemplateEndpoints::add),
                Route.of("PUT", SLOT, Access.MANAGES_DEPARTMENT, TemplateEndpoints::change),
                Route.of("DELETE", SLOT, Access.MANAGES_DEPARTMENT, TemplateEndpoints::remove));
    }

    private static Reply list(Call call) {
        return Reply.of(call.host().templates().templates(call.department()).stream()
                .map(t -> new Summary(
                        t.id(),
                        t.name(),
                        t.weeks(),
                        t.anchor().toString(),
                        t.version(),
                        t.slots().size()))
                .toList());
    }

    private static Reply create(Call call) {
        Fields body = call.body("template");
        RosterTemplate template = call.host()
                .templates()
                .create(
                        call.department(),
                        body.text("name"),
                        body.whole("weeks", 1, 52),
                        body.date("anchor"),
                        call.actor());
        return Reply.made(view(template));
    }

    private static Reply show(Call call) {
        return Reply.of(view(template(call)));
    }

    private static Reply add(Call call) {
        Fields body = call.body("slot");
        return write(call, body.text("version"), TemplateEdit.add(slot(TemplateSlot.NEW, body)));
    }

    private static Reply change(Call call) {
        Fields body = call.body("slot");
        TemplateSlot before = current(call);
        return write(call, body.text("version"), TemplateEdit.change(before, slot(before.id(), body)));
    }

    private static Reply remove(Call call) {
        String version =
                call.query("version").orElseThrow(() -> Refused.invalid("query", "version", "the template's version"));
        return write(call, version, TemplateEdit.remove(current(call)));
    }

    private static RosterTemplate template(Call call) {
        return call.host()
                .templates()
                .template(call.path("template"))
                .filter(template -> template.department().equals(call.department()))
                .orElseThrow(() -> Refused.notFound("template"));
    }

    private static TemplateSlot current(Call call) {
        return template(call).slots().stream()
                .filter(slot -> slot.id().equals(call.path("slot")))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        Reason.STALE, "This slot is no longer in the template. Look at the template again."));
    }

    private static Reply write(Call call, String version, TemplateEdit edit) {
        TemplateWriteResult result = call.host()
                .templates()
                .write(template(call).id(), version, List.of(edit), call.actor())
                .orElseThrow(() -> Refused.notFound("template"));
        return switch (result.status()) {
            case WRITTEN -> Reply.of(Map.of("slot", result.slotIds().get(0), "template", view(result.template())));
            case STALE ->
                throw new Refused(
                        Reason.STALE,
                        "Somebody changed this template in the meantime. Look at it again, then change it.");
            case REFUSED -> throw new Refused(Reason.INVALID, result.reason());
        };
    }

    private static TemplateSlot slot(String id, Fields body) {
        return TemplateSlot.of(
                id,
                new StaffId(body.text("staff")),
                new DutyCode(body.text("duty")),
                body.whole("week", 1, 52),
                body.choice("day", DayOfWeek.class),
                body.time("start"),
                body.time("end"));
    }

    private static View view(RosterTemplate template) {
        return new View(
                template.id(),
                template.name(),
                template.weeks(),
                template.anchor().toString(),
                template.version(),
                template.slots().stream().map(SlotView::of).toList());
    }

    private record Summary(String id, String name, int weeks, String anchor, String version, int slots) {}

    private record View(String id, String name, int weeks, String anchor, String version, List<SlotView> slots) {}

    private record SlotView(String id, String staff, String duty, int week, String day, String start, String end) {

        static SlotView of(TemplateSlot slot) {
            return new SlotView(
                    slot.id(),
                    slot.staff().value(),
                    slot.duty().value(),
                    slot.week(),
                    slot.day().name(),
                    slot.start().toString(),
                    slot.end().toString());
        }
    }
}
