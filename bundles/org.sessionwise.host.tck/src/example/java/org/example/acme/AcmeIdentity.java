package org.example.acme;

import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.identity.AccessScope;
import org.sessionwise.host.spi.identity.HostIdentity;
import org.sessionwise.host.spi.identity.HostRequest;
import org.sessionwise.host.spi.identity.HostUser;
import org.sessionwise.host.spi.identity.Permission;

@Component(property = RosterHost.HOST_PROPERTY + "=acme")
public final class AcmeIdentity implements HostIdentity {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final AcmeRota rota;

    @Activate
    public AcmeIdentity(@Reference(name = "rota") AcmeRota rota) {
        this.rota = rota;
    }

    @Override
    public Optional<HostUser> identify(HostRequest request) throws HostUnavailableException {
        Optional<String> cookie = request.cookie("acme");
        AcmeRota.Login login = cookie.isEmpty() ? null : Answer.of(() -> rota.login(cookie.get()));
        if (login == null || !SAFE.contains(request.method()) && !proves(request, login)) {
            return Optional.empty();
        }
        AccessScope scope = login.leads()
                ? AccessScope.of(Set.of(), Set.of(new TeamId(login.team())), Set.of())
                : AccessScope.of(Set.of(new DepartmentId(login.ward())), Set.of(), Set.of());
        Set<Permission> permissions = login.leads()
                ? Set.of(Permission.VIEW_GAPS)
                : Set.of(Permission.VIEW_GAPS, Permission.MANAGE_ENTITLEMENTS);
        return Optional.of(HostUser.of(login.user(), login.user(), permissions, scope));
    }

    private static boolean proves(HostRequest request, AcmeRota.Login login) {
        return request.header("X-Acme-Token").filter(login.token()::equals).isPresent();
    }
}
