package org.sessionwise.host.reference.internal.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.host.reference.internal.TestHost;
import org.sessionwise.host.reference.internal.rota.Refused;
import org.sessionwise.host.reference.internal.rota.Refused.Reason;
import org.sessionwise.host.spi.identity.Permission;

class SignInsTest {

    private static final String HERE = "192.0.2.1";

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-11-18T09:00:00Z");
    private TestHost host;
    private SignIns signIns;

    @BeforeEach
    void open() {
        InstantSource source = () -> now;
        host = TestHost.in(folder, source.withZone(ZoneOffset.UTC));
        signIns = host.host().signIns();
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void theRightPasswordSignsIn() {
        SignIn signIn = signIns.signIn("cora", "cora-secret", HERE);

        assertEquals(Optional.of(signIn), signIns.find(signIn.key()));
        assertEquals(Optional.empty(), signIns.find("another cookie"));
    }

    @Test
    void aWrongPasswordAndAnUnknownNameSoundTheSame() {
        String wrong = refusal("cora", "guess", Reason.NOT_SIGNED_IN);

        assertEquals(wrong, refusal("nobody", "guess", Reason.NOT_SIGNED_IN));
    }

    @Test
    void aRequestThatChangesSomethingNeedsTheToken() {
        SignIn signIn = signIns.signIn("cora", "cora-secret", HERE);
        Optional<String> cookie = Optional.of(signIn.key());

        assertTrue(signIns.find("GET", cookie, Optional.empty()).isPresent());
        assertFalse(signIns.find("POST", cookie, Optional.empty()).isPresent());
        assertFalse(signIns.find("DELETE", cookie, Optional.of("guess")).isPresent());
        assertTrue(signIns.find("POST", cookie, Optional.of(signIn.token())).isPresent());
        assertFalse(signIns.find("GET", Optional.empty(), Optional.of(signIn.token()))
                .isPresent());
    }

    @Test
    void afterFiveFailuresTheNameWaitsAtThatAddressOnly() {
        for (int i = 0; i < 5; i++) {
            refusal("cora", "guess", Reason.NOT_SIGNED_IN);
        }
        assertEquals(
                Reason.TOO_MANY_TRIES,
                assertThrows(Refused.class, () -> signIns.signIn("cora", "cora-secret", HERE))
                        .reason());
        assertEquals(
                "cora",
                signIns.signIn("cora", "cora-secret", "192.0.2.2").account().id());

        now = now.plus(Duration.ofMinutes(5));
        assertEquals(
                "cora", signIns.signIn("cora", "cora-secret", HERE).account().id());
    }

    @Test
    void manyNamesFromOneAddressWaitToo() {
        for (int i = 0; i < 30; i++) {
            refusal("guess" + i, "guess", Reason.NOT_SIGNED_IN);
        }
        refusal("cora", "cora-secret", Reason.TOO_MANY_TRIES);
    }

    @Test
    void aSignInEnds() {
        SignIn left = signIns.signIn("cora", "cora-secret", HERE);
        signIns.signOut(left);
        assertEquals(Optional.empty(), signIns.find(left.key()));

        SignIn forgotten = signIns.signIn("cora", "cora-secret", HERE);
        now = now.plus(SignIns.LONGEST);
        assertEquals(Optional.empty(), signIns.find(forgotten.key()));
    }

    @Test
    void eachRoleSeesItsOwnScopeAndNoMore() {
        Account coordinator = account("cora", "cora-secret");
        assertEquals(Set.of(TestHost.SURGERY), coordinator.departments());
        assertTrue(coordinator.mayManage(TestHost.SURGERY));
        assertFalse(coordinator.mayManage(TestHost.ANAESTHETICS));
        assertTrue(coordinator.asHostUser().may(Permission.MANAGE_ENTITLEMENTS));

        Account lead = account("leo", "leo-secret");
        assertFalse(lead.mayManage(TestHost.SURGERY));
        assertTrue(lead.maySee(host.host().people().person(TestHost.BOB).orElseThrow()));
        assertFalse(lead.maySee(host.host().people().person(TestHost.CAT).orElseThrow()));
        assertFalse(lead.asHostUser().may(Permission.MANAGE_ENTITLEMENTS));

        Account staff =
                account("bobby", "bob-secret"); // the document also names a department and a team: they do not count
        assertFalse(staff.maySee(host.host().people().person(TestHost.AMY).orElseThrow()));
        assertFalse(staff.asHostUser().scope().includes(TestHost.SURGERY));
        assertFalse(staff.mayApproveLeaveOf(
                host.host().people().person(TestHost.BOB).orElseThrow()));

        Account administrator = account("ada", "ada-secret");
        assertEquals(Set.of(TestHost.SURGERY, TestHost.ANAESTHETICS), administrator.departments());
        assertTrue(administrator.asHostUser().may(Permission.ADMINISTER));
    }

    @Test
    void noSecretReachesALog() {
        SignIn signIn = signIns.signIn("cora", "cora-secret", HERE);
        assertFalse(signIn.toString().contains(signIn.key()));
        assertFalse(signIn.toString().contains(signIn.token()));
    }

    private Account account(String user, String password) {
        return signIns.signIn(user, password, HERE).account();
    }

    private String refusal(String user, String password, Reason reason) {
        Refused refused = assertThrows(Refused.class, () -> signIns.signIn(user, password, HERE));
        assertEquals(reason, refused.reason());
        return refused.getMessage();
    }
}
