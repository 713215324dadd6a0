package org.sessionwise.host.reference.internal.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.reference.internal.account.Account;
import org.sessionwise.host.reference.internal.rota.LocalTimes;
import org.sessionwise.host.reference.internal.rota.People;
import org.sessionwise.host.reference.internal.rota.Swap;
import org.sessionwise.host.reference.internal.rota.SwapBook.Offer;
import org.sessionwise.host.spi.StaffMember;

/**
 * A swap as the pages show it; texts that are not there are empty.
 *
 * @param session {@code null} if it is no longer on the roster
 * @param changed whether the session is another than the one that was offered, which spoils an open swap
 * @param takers on whose behalf the caller may take the shift
 */
record SwapView(
        String id,
        String state,
        SessionView session,
        boolean changed,
        Person staff,
        String note,
        String offeredAt,
        Person colleague,
        String decidedBy,
        String decidedAt,
        String words,
        List<Person> takers,
        boolean mayWithdraw,
        boolean mayDecide) {

    static SwapView of(Offer offer, Call call) {
        Swap swap = offer.swap();
        Account account = call.account();
        LocalTimes times = call.host().times();
        People people = call.host().people();
        boolean manages = account.mayManage(swap.department());
        boolean own = people.person(swap.staff()).filter(account::maySwapFor).isPresent();
        return new SwapView(
                swap.id(),
                swap.state().name(),
                offer.session()
                        .map(session -> SessionView.of(session, times).forWhoSees(nobody -> false))
                        .orElse(null),
                offer.session()
                        .map(session -> session.version() != swap.version())
                        .orElse(true),
                person(people, swap.staff()),
                swap.note().orElse(""),
                times.format(swap.offeredAt()),
                swap.colleague().map(id -> person(people, id)).orElse(null),
                swap.decidedBy().orElse(""),
                swap.decidedAt().map(times::format).orElse(""),
                swap.words().orElse(""),
                offer.eligible().stream()
                        .map(people::person)
                        .flatMap(Optional::stream)
                        .filter(account::maySwapFor)
                        .map(one -> new Person(one.id().value(), one.displayName()))
                        .sorted(Comparator.comparing(Person::name).thenComparing(Person::id))
                        .toList(),
                swap.isOpen() && own,
                swap.state() == Swap.State.ACCEPTED && manages && !isSide(swap, account));
    }

    private static boolean isSide(Swap swap, Account account) {
        return swap.offeredBy().equals(account.id()) || swap.acceptedBy().equals(Optional.of(account.id()));
    }

    private static Person person(People people, StaffId id) {
        return new Person(
                id.value(), people.person(id).map(StaffMember::displayName).orElse(""));
    }

    record Person(String id, String name) {}
}
