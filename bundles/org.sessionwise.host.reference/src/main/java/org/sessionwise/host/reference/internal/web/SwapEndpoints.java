package org.sessionwise.host.reference.internal.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.reference.internal.json.Fields;
import org.sessionwise.host.reference.internal.rota.Refused;
import org.sessionwise.host.reference.internal.rota.RosterBook;
import org.sessionwise.host.reference.internal.rota.Swap;
import org.sessionwise.host.reference.internal.rota.SwapBook.Offer;
import org.sessionwise.host.spi.StaffMember;

/** Swaps: offered and taken by the people on the roster, approved by its coordinator. */
final class SwapEndpoints {

    private static final String SWAPS = "departments/{department}/swaps";
    private static final String SWAP = SWAPS + "/{swap}";

    private SwapEndpoints() {}

    static List<Route> routes() {
        return List.of(
                Route.of("GET", SWAPS, Access.OPENS_DEPARTMENT, SwapEndpoints::list),
                Route.of("POST", SWAPS, Access.OPENS_DEPARTMENT, SwapEndpoints::offer),
                Route.of("POST", SWAP + "/acceptance", Access.OPENS_DEPARTMENT, SwapEndpoints::accept),
                Route.of("POST", SWAP + "/approval", Access.MANAGES_DEPARTMENT, SwapEndpoints::approve),
                Route.of("POST", SWAP + "/refusal", Access.MANAGES_DEPARTMENT, SwapEndpoints::refuse),
                Route.of("DELETE", SWAP, Access.OPENS_DEPARTMENT, SwapEndpoints::withdraw));
    }

    private static Reply list(Call call) {
        return Reply.of(Map.of(
                "manage",
                call.account().mayManage(call.department()),
                "swaps",
                call.host().swaps().offers(call.department()).stream()
                        .filter(offer -> concerns(call, offer))
                        .map(offer -> SwapView.of(offer, call))
                        .toList()));
    }

    /** A swap concerns whoever sees one of its sides, and whoever may take it. */
    private static boolean concerns(Call call, Offer offer) {
        Swap swap = offer.swap();
        return sees(call, swap.staff())
                || swap.colleague().filter(one -> sees(call, one)).isPresent()
                || offer.eligible().stream().anyMatch(one -> sees(call, one));
    }

    private static boolean sees(Call call, StaffId id) {
        return call.host().people().person(id).filter(call::sees).isPresent();
    }

    private static Reply offer(Call call) {
        Fields body = call.body("swap");
        SessionId session = new SessionId(body.text("session"));
        requireSwapFor(call, call.host().swaps().whose(call.department(), session));
        Swap swap = call.host().swaps().offer(call.department(), session, body.optionalText("note"), call.actor());
        return Reply.made(view(call, swap.id()));
    }

    private static Reply accept(Call call) {
        StaffId colleague = new StaffId(call.body("swap").text("staff"));
        requireSwapFor(call, colleague);
        call.host().swaps().accept(call.department(), inSight(call).id(), colleague, call.actor());
        return Reply.of(view(call, call.path("swap")));
    }

    private static Reply approve(Call call) {
        String words = call.body("swap").optionalText("words").orElse("");
        RosterBook.Changed changed =
                call.host().swaps().approve(call.department(), call.path("swap"), words, call.actor());
        return Reply.of(RosterEndpoints.view(call, changed));
    }

    private static Reply refuse(Call call) {
        Fields body = call.body("swap");
        call.host().swaps().refuse(call.department(), call.path("swap"), body.text("words"), call.actor());
        return Reply.of(view(call, call.path("swap")));
    }

    private static Reply withdraw(Call call) {
        requireSwapFor(call, inSight(call).staff());
        call.host().swaps().withdraw(call.department(), call.path("swap"), call.actor());
        return Reply.DONE;
    }

    private static Swap inSight(Call call) {
        Offer offer = call.host().swaps().get(call.department(), call.path("swap"));
        if (!concerns(call, offer)) {
            throw Refused.notFound("swap");
        }
        return offer.swap();
    }

    private static void requireSwapFor(Call call, StaffId id) {
        Optional<StaffMember> person = call.host().people().person(id);
        if (person.filter(call.account()::maySwapFor).isEmpty()) {
            throw Call.notPermitted();
        }
    }

    private static SwapView view(Call call, String id) {
        return SwapView.of(call.host().swaps().get(call.department(), id), call);
    }
}
