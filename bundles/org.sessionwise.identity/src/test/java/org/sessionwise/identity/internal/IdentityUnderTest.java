package org.sessionwise.identity.internal;

import static org.sessionwise.identity.internal.FakeDirectory.EAST;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.DutySource;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.RosterSessionSource;
import org.sessionwise.host.spi.RosterTemplateSource;
import org.sessionwise.host.spi.RosterTemplateTarget;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.UnavailabilitySource;
import org.sessionwise.host.spi.identity.AccessScope;
import org.sessionwise.host.spi.identity.HostIdentity;
import org.sessionwise.host.spi.identity.HostRequest;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.tck.HostUnderTest;
import org.sessionwise.host.tck.SignedIn;

/** A way to sign in beside a host without users: a directory, and nothing else of a host. */
public abstract class IdentityUnderTest extends HostUnderTest {

    private static final String OTHERS = "another bundle's matter";

    /** The settings that give what {@link #signedIn} says. */
    public static final Map<String, Object> RULES = Map.of(
            "viewerGroups", new String[] {"v=west"},
            "coordinatorGroups", new String[] {"c=east"},
            "administratorGroups", new String[] {"a=east"},
            "teamLeadGroups", new String[] {"l=west-team"},
            "personKey", "assignment-number");

    protected final FakeDirectory directory = new FakeDirectory()
            .with("amy", EAST, null)
            .with("bob", EAST, "amy")
            .with("cat", FakeDirectory.WEST, "bob")
            .with("dan", FakeDirectory.WEST, null);

    /** Makes requests of a method as somebody with a person key and a group; genuine ones carry the proof of our pages. */
    protected abstract Function<Boolean, Function<String, HostRequest>> as(String person, String group)
            throws Exception;

    @Override
    public List<SignedIn> signIns() throws Exception {
        return List.of(
                signedIn("A-none-1", "c", scope(Set.of(EAST)), Permission.VIEW_GAPS, Permission.MANAGE_ENTITLEMENTS),
                signedIn("A-none-2", "a", scope(Set.of(EAST)), Permission.ADMINISTER),
                signedIn("A-none-3", "v", scope(Set.of(FakeDirectory.WEST)), Permission.VIEW_GAPS),
                signedIn(
                        "A-none-4",
                        "l",
                        AccessScope.of(Set.of(), Set.of(FakeDirectory.team(FakeDirectory.WEST)), Set.of()),
                        Permission.VIEW_GAPS),
                signedIn("A-bob", "none", staff("bob", "cat"), Permission.VIEW_GAPS),
                signedIn("A-none-5", "none", AccessScope.nobody()));
    }

    private SignedIn signedIn(String person, String group, AccessScope scope, Permission... permissions)
            throws Exception {
        Function<Boolean, Function<String, HostRequest>> requests = as(person, group);
        return new SignedIn(Set.of(permissions), scope, requests.apply(true), requests.apply(false));
    }

    private static AccessScope scope(Set<DepartmentId> departments) {
        return AccessScope.of(departments, Set.of(), Set.of());
    }

    private static AccessScope staff(String one, String other) {
        return AccessScope.of(Set.of(), Set.of(), Set.of(new StaffId(one), new StaffId(other)));
    }

    /** Returns the request with or without the proof. */
    protected static FakeRequest proved(FakeRequest request, boolean genuine) {
        return genuine
                ? request.with("X-Sessionwise-Page", "1").with("Sec-Fetch-Site", "same-origin")
                : request.with("Sec-Fetch-Site", "cross-site");
    }

    @Override
    public abstract HostIdentity identity();

    @Override
    public StaffDirectory staffDirectory() {
        return directory;
    }

    @Override
    public void cause(Trouble trouble) {
        directory.down(true);
    }

    @Override
    public void mend() {
        directory.down(false);
    }

    @Override
    public DepartmentId department() {
        return EAST;
    }

    @Override
    public List<StaffId> people() {
        return List.of(new StaffId("amy"), new StaffId("bob"));
    }

    @Override
    public RosterHost rosterHost() {
        throw lacks(OTHERS);
    }

    @Override
    public List<DutyCode> duties() {
        throw lacks(OTHERS);
    }

    @Override
    public DutySource dutySource() {
        throw lacks(OTHERS);
    }

    @Override
    public RosterSessionSource sessionSource() {
        throw lacks(OTHERS);
    }

    @Override
    public UnavailabilitySource unavailabilitySource() {
        throw lacks(OTHERS);
    }

    @Override
    public RosterTemplateSource templateSource() {
        throw lacks(OTHERS);
    }

    @Override
    public RosterTemplateTarget templateTarget() {
        throw lacks(OTHERS);
    }
}
