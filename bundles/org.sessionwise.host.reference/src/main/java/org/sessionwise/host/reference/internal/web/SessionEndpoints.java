package org.sessionwise.host.reference.internal.web;

import java.util.List;
import java.util.Locale;
import org.sessionwise.host.reference.internal.OpenHost;
import org.sessionwise.host.reference.internal.account.Account;
import org.sessionwise.host.reference.internal.account.SignIn;
import org.sessionwise.host.reference.internal.account.SignIns;
import org.sessionwise.host.reference.internal.json.Fields;
import org.sessionwise.host.reference.internal.rota.Refused;

/** Signing in and out, and what every page needs to know of who is signed in. */
final class SessionEndpoints {

    private SessionEndpoints() {}

    static List<Route> routes() {
        return List.of(
                Route.of("POST", "session", Access.ANYONE, SessionEndpoints::signIn),
                Route.of("GET", "session", Access.SIGNED_IN, SessionEndpoints::show),
                Route.of("DELETE", "session", Access.SIGNED_IN, SessionEndpoints::signOut),
                Route.of("POST", "notices/{notice}/seen", Access.SIGNED_IN, SessionEndpoints::seen));
    }

    private static Reply signIn(Call call) {
        Fields body = call.body("sign-in");
        SignIn signIn = call.host().signIns().signIn(body.text("user"), body.text("password"), call.remoteAddress());
        String cookie = SignIns.COOKIE + "=" + signIn.key() + "; Path=/; HttpOnly; SameSite=Lax; Max-Age="
                + SignIns.LONGEST.toSeconds() + (call.isSecure() ? "; Secure" : "");
        return Reply.of(view(call.host(), signIn)).with("Set-Cookie", cookie);
    }

    private static Reply show(Call call) {
        return Reply.of(view(call.host(), call.signIn()));
    }

    private static Reply signOut(Call call) {
        call.host().signIns().signOut(call.signIn());
        return Reply.DONE.with("Set-Cookie", SignIns.COOKIE + "=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
    }

    private static Reply seen(Call call) {
        if (!call.path("notice").matches("\\d{1,18}")) {
            throw Refused.notFound("notice");
        }
        call.host()
                .notices()
                .seen(Long.parseLong(call.path("notice")), call.account().own());
        return Reply.DONE;
    }

    private static View view(OpenHost host, SignIn signIn) {
        Account account = signIn.account();
        return new View(
                signIn.token(),
                new User(
                        account.id(),
                        account.name(),
                        account.role().name().toLowerCase(Locale.ROOT),
                        account.own().stream().map(id -> id.value()).sorted().toList()),
                account.role().permissions().stream().map(Enum::name).sorted().toList(),
                host.people().departments().stream()
                        .filter(department -> account.mayOpen(department.id()))
                        .map(department -> new OpenDepartment(
                                department.id().value(),
                                department.name(),
                                account.mayManage(department.id()),
                                account.mayApproveRoster(department.id())))
                        .toList(),
                new TrustView(
                        host.trust().name(),
                        host.today().toString(),
                        host.trust().demonstrationDay().isPresent(),
                        host.trust().zone().getId()),
                host.people().duties().stream().map(DutyView::of).toList(),
                host.notices().unseen(account.own()).stream()
                        .map(notice -> new NoticeView(notice.no(), host.times().format(notice.at()), notice.words()))
                        .toList());
    }

    private record View(
            String token,
            User user,
            List<String> permissions,
            List<OpenDepartment> departments,
            TrustView trust,
            List<DutyView> duties,
            List<NoticeView> notices) {}

    private record NoticeView(long no, String at, String words) {}

    private record User(String id, String name, String role, List<String> staff) {}

    private record OpenDepartment(String id, String name, boolean manage, boolean approve) {}

    private record TrustView(String name, String today, boolean demonstration, String zone) {}
}
