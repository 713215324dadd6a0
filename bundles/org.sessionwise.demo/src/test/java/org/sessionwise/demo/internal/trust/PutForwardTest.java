package org.sessionwise.demo.internal.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sessionwise.demo.internal.trust.TrustDocument.Staff;
import org.sessionwise.demo.internal.trust.TrustDocument.Team;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.EvidenceKind;

class PutForwardTest {

    private static final LocalDate START = LocalDate.of(2028, 2, 29);
    private static final List<PutForward> ALL = PutForward.all(START);
    private static final TrustDocument TRUST = new MadeUpTrust().document();

    @Test
    void nothingHappenedAfterTheStart() {
        ALL.forEach(one ->
                assertTrue(!one.content().on().isAfter(START), one.content().title()));
    }

    @Test
    void everyScopeIsOfTheTrust() {
        Set<String> teams = TRUST.teams().stream().map(Team::id).collect(Collectors.toSet());
        Set<String> departments = TRUST.staff().stream().map(Staff::department).collect(Collectors.toSet());
        for (PutForward one : ALL) {
            AttainmentScope scope = one.content().scope();
            scope.department().ifPresent(id -> assertTrue(departments.contains(id.value()), id.value()));
            scope.team().ifPresent(id -> assertTrue(teams.contains(id.value()), id.value()));
        }
    }

    @Test
    void thePolicyCoversEveryGroupThatIsEmployed() {
        Set<String> groups =
                TRUST.staff().stream().map(Staff::professionalGroup).collect(Collectors.toSet());

        assertTrue(ALL.stream()
                .filter(one -> one.content().kind() == EvidenceKind.POLICY)
                .anyMatch(one -> one.content().topics().containsAll(groups)));
    }

    @Test
    void somethingEndsSoonAndSomethingHasEnded() {
        assertEquals(
                1,
                ALL.stream()
                        .filter(one -> one.content().criteria().toString().contains("4.1a"))
                        .filter(one ->
                                one.content().until().filter(START::isAfter).isPresent())
                        .count());
        assertTrue(ALL.stream().anyMatch(one -> one.content()
                .until()
                .filter(until -> until.isAfter(START) && until.isBefore(START.plusDays(30)))
                .isPresent()));
    }

    @Test
    void whoeverIsLeftOutIsOfTheTrustAndInNoOtherList() {
        Set<String> staff = TRUST.staff().stream().map(Staff::id).collect(Collectors.toSet());
        List<String> leftOut = LeftOut.all().stream()
                .flatMap(one -> one.staff().stream())
                .map(Object::toString)
                .toList();

        assertTrue(staff.containsAll(leftOut));
        assertEquals(leftOut.size(), Set.copyOf(leftOut).size());
    }
}
