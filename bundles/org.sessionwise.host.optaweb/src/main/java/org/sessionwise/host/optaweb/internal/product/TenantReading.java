package org.sessionwise.host.optaweb.internal.product;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.RosterTemplateTarget;

/**
 * Reads the tenant, each answer within the time that the host interface allows, and only as long as the product stands by what
 * it said when we connected: a tenant whose zone is another now is connected anew, and until then there is no answer.
 */
public final class TenantReading {

    // A second is left for what we do with the answer.
    private static final Duration LONGEST = Duration.ofSeconds(RosterHost.MAX_BLOCK_SECONDS - 1);
    private static final Duration LONGEST_WRITE = Duration.ofSeconds(RosterTemplateTarget.MAX_WRITE_SECONDS - 1);

    private final Product product;
    private final HostFacts facts;
    private final FinalWeeks finalWeeks;
    private final Runnable otherFacts;

    /**
     * Reads a tenant.
     *
     * @param finalWeeks what counts as final; each state that is told here says so
     * @param otherFacts told, from any thread, when the product says something else now
     */
    public TenantReading(Product product, HostFacts facts, FinalWeeks finalWeeks, Runnable otherFacts) {
        this.product = product;
        this.facts = facts;
        this.finalWeeks = finalWeeks;
        this.otherFacts = otherFacts;
    }

    /** Returns the time in which one call has to be answered. */
    public static Deadline deadline() {
        return Deadline.in(LONGEST);
    }

    /** Returns the time in which a whole write has to be done: the product takes one line at a time. */
    public static Deadline writeDeadline() {
        return Deadline.in(LONGEST_WRITE);
    }

    public HostFacts facts() {
        return facts;
    }

    public Product product() {
        return product;
    }

    public RosterState state(Deadline deadline) throws HostUnavailableException {
        return checked(product.state(deadline));
    }

    /** Returns people, spots and state, without shifts. */
    public RosterView people(Deadline deadline) throws HostUnavailableException {
        return checked(product.people(deadline));
    }

    public RosterView shifts(LocalDate from, LocalDate until, Deadline deadline) throws HostUnavailableException {
        return checked(product.shifts(from, until, deadline));
    }

    public RosterView absences(LocalDate from, LocalDate until, Deadline deadline) throws HostUnavailableException {
        return checked(product.absences(from, until, deadline));
    }

    public List<TimeBucket> rotation(Deadline deadline) throws HostUnavailableException {
        return product.rotation().buckets(deadline);
    }

    /** Returns the view with a state that says what counts as final, if the product stands by what it said. */
    public RosterView checked(RosterView view) throws HostUnavailableException {
        return new RosterView(checked(view.state()), view.employees(), view.spots(), view.shifts(), view.absences());
    }

    private RosterState checked(RosterState state) throws HostUnavailableException {
        if (!facts.agreeWith(state)) {
            otherFacts.run();
            throw new HostUnavailableException(
                    "the tenant's time zone or the length of its rotation changed in OptaWeb; it is connected anew");
        }
        return finalWeeks.in(state);
    }
}
