package org.sessionwise.rest.internal;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.attainment.AttainmentPolicy;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.api.capability.CapabilityState;
import org.sessionwise.api.policy.PolicyHistory;
import org.sessionwise.domain.attainment.Attained;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.Catalogue;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.CriterionId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;

/** Finds out who asks about attainment, and about which scope. */
@Component(service = AttainmentAccess.class)
public final class AttainmentAccess {

    private static final int MONTHS = 12;
    private static final int MOST_MONTHS = 36;

    private static final int HIGHEST_LEVEL = 4;

    private final Access access;
    private final Offered offered;
    private final OfferedAttainment services;
    private final Clock clock;
    private final Disclosures disclosures = new Disclosures();

    @Activate
    public AttainmentAccess(
            @Reference(name = "access") Access access,
            @Reference(name = "offered") Offered offered,
            @Reference(name = "services") OfferedAttainment services) {
        this(access, offered, services, Clock.systemUTC());
    }

    AttainmentAccess(Access access, Offered offered, OfferedAttainment services, Clock clock) {
        this.access = access;
        this.offered = offered;
        this.services = services;
        this.clock = clock;
    }

    OfferedAttainment services() {
        return services;
    }

    /** Returns what somebody may see whom the host grants anything. */
    AttainmentSight sight(Request request, HttpHeaders headers) throws HostUnavailableException {
        return AttainmentSight.of(access.caller(request, headers, Permission.values()), offered);
    }

    /** Likewise, for one scope. */
    AttainmentAsked asked(Request request, HttpHeaders headers, ScopeQuery query) throws HostUnavailableException {
        AttainmentSight sight = sight(request, headers);
        return new AttainmentAsked(sight, sight.asked(query.scope()), this);
    }

    /** Returns who asks, if they hold at least one of some permissions. */
    Caller caller(Request request, HttpHeaders headers, Permission... anyOf) throws HostUnavailableException {
        return access.caller(request, headers, anyOf);
    }

    /** Returns the department with those people for whom attainment is switched on. */
    Sight enabled(Sight department) {
        CapabilityState state = offered.attainment(department.id());
        if (!state.isOn()) {
            throw Problem.notEnabled(Capability.ATTAINMENT);
        }
        return department.of(state.groups());
    }

    EvidenceDesk desk(AttainmentSight sight) {
        return new EvidenceDesk(sight, services.evidence(), today(sight.caller()));
    }

    /** Returns what may be told of a day to somebody who does not see everybody. */
    SmallGroups groups(AttainmentSight sight, int smallest, List<Attained> matrix) throws HostUnavailableException {
        return SmallGroups.of(smallest, matrix, sight, disclosures);
    }

    /** Returns the fewest people that are told of on a day: no fewer than today, or what is kept back now stood in the past. */
    int smallest(AttainmentSight sight, LocalDate day) throws NoAnswerException {
        PolicyHistory<AttainmentPolicy> policies = services.attainment().policies();
        return Math.max(
                policies.on(day).settled().smallestGroup(),
                policies.on(today(sight.caller())).settled().smallestGroup());
    }

    /** Returns the catalogue that counts, with the trust's numbers in it. */
    Catalogue catalogue(AttainmentSight sight) throws HostUnavailableException, NoAnswerException {
        return new AttainmentAsked(sight, sight.asked(AttainmentScope.trust()), this)
                .report(today(sight.caller()))
                .catalogue();
    }

    LocalDate today(Caller caller) {
        return LocalDate.ofInstant(clock.instant(), caller.zone());
    }

    /** Reads a day up to today; today if it is left out. */
    static LocalDate asAt(String text, LocalDate today) {
        LocalDate day = text == null ? today : Parameters.day("asAt", text);
        if (day.isAfter(today)) {
            throw Problem.badParameter("asAt", text, "a day up to today: what will be known later nobody can say");
        }
        return day;
    }

    static int level(String name, Integer level) {
        return Form.whole(name, level, 1, HIGHEST_LEVEL);
    }

    /** Reads the id of a criterion of a catalogue. */
    static CriterionId criterion(String place, String text, Catalogue catalogue) {
        return catalogue.criteria().stream()
                .map(Criterion::id)
                .filter(id -> id.value().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.badParameter(place, text, "a criterion of the catalogue such as 1.4a"));
    }

    /** How many months a trend goes back: a year if nobody says. */
    static int months(String text) {
        return text == null
                ? MONTHS
                : Parameters.choice(
                                "months",
                                text,
                                IntStream.rangeClosed(1, MOST_MONTHS).boxed().toList())
                        .orElseThrow();
    }
}
