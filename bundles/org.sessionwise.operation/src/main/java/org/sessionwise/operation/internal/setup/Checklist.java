package org.sessionwise.operation.internal.setup;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.operation.Setup;
import org.sessionwise.api.operation.SetupItem;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.operation.internal.part.HostParts;
import org.sessionwise.operation.internal.part.PlanParts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The items in their order. What one of them cannot find out leaves the others as they are. */
@Component(service = Setup.class)
public final class Checklist implements Setup {

    /** Finds something out. */
    private interface Look<T> {
        T look() throws HostUnavailableException, NoAnswerException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Checklist.class);

    private final HostParts host;
    private final PlanParts parts;
    private final Clock clock;

    @Activate
    public Checklist(@Reference(name = "host") HostParts host, @Reference(name = "parts") PlanParts parts) {
        this(host, parts, Clock.systemUTC());
    }

    Checklist(HostParts host, PlanParts parts, Clock clock) {
        this.host = host;
        this.parts = parts;
        this.clock = clock;
    }

    @Override
    public List<SetupItem> items(Set<DepartmentId> departments) {
        Read read = new Read(departments);
        Map<String, Look<SetupItem>> looks = new LinkedHashMap<>();
        looks.put("nation", () -> PlanItems.nation(read.facts(), parts.holidays()));
        looks.put("scope", () -> PeopleItems.scope(read.facts()));
        looks.put("calendar", () -> RosterItems.calendar(read.facts(), host.sessions()));
        looks.put("roles", () -> PeopleItems.roles(host.users()));
        looks.put("access", () -> PeopleItems.access(read.facts()));
        looks.put("source", () -> SourceItems.source(parts));
        looks.put("firstPull", () -> SourceItems.firstPull(parts));
        looks.put("planYear", () -> PlanItems.planYear(read.facts()));
        looks.put(
                "contracts",
                () -> PlanItems.contracts(read.facts(), parts.contracts().catalogue()));
        looks.put("mapping", () -> RosterItems.mapping(read.facts(), parts));
        looks.put("capabilities", () -> SourceItems.capabilities(read.facts(), parts));
        return looks.entrySet().stream()
                .map(each -> item(each.getKey(), each.getValue()))
                .toList();
    }

    private static SetupItem item(String id, Look<SetupItem> look) {
        try {
            return look.look();
        } catch (NoAnswerException e) {
            return Items.notKnown(id, e.getMessage());
        } catch (HostUnavailableException e) {
            return Items.notKnown(id, "The rostering product gives no answer just now: test the connection.");
        } catch (RuntimeException e) {
            LOG.warn("the item {} of the checklist could not be found out", id, e);
            return Items.notKnown(id, "It could not be found out: see the log.");
        }
    }

    /** The facts, read when the first item wants them; a failure is every such item's, so that nobody waits for it twice. */
    private final class Read {

        private final Set<DepartmentId> departments;
        private Look<Facts> facts;

        private Read(Set<DepartmentId> departments) {
            this.departments = departments;
        }

        private Facts facts() throws HostUnavailableException, NoAnswerException {
            if (facts == null) {
                facts = read();
            }
            return facts.look();
        }

        private Look<Facts> read() {
            try {
                Facts found = Facts.read(host, parts, departments, clock);
                return () -> found;
            } catch (HostUnavailableException e) {
                return () -> {
                    throw e;
                };
            } catch (NoAnswerException e) {
                return () -> {
                    throw e;
                };
            }
        }
    }
}
