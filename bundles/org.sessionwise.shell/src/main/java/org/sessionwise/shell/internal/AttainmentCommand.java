package org.sessionwise.shell.internal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.attainment.Attainment;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.attainment.Attained;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.StaffDirectory;

/** Which level of attainment the trust and its departments have reached. */
@Component(
        service = AttainmentCommand.class,
        property = {"osgi.command.scope=sessionwise", "osgi.command.function=attainment"})
public final class AttainmentCommand {

    private final RosterHost host;
    private final StaffDirectory directory;
    private final Attainment attainment;

    @Activate
    public AttainmentCommand(
            @Reference(name = "host") RosterHost host,
            @Reference(name = "directory") StaffDirectory directory,
            @Reference(name = "attainment") Attainment attainment) {
        this.host = host;
        this.directory = directory;
        this.attainment = attainment;
    }

    @Descriptor("lists the level of attainment of the trust and of each department today")
    public String attainment() {
        return Answer.of(() -> levels(scope ->
                scope.kind() != AttainmentScope.Kind.TEAM && scope.group().isEmpty()));
    }

    @Descriptor("lists the level of attainment of a department, its teams and workforce groups today")
    public String attainment(@Descriptor("the department's id") String department) {
        return Answer.of(() -> {
            Optional<DepartmentId> wanted =
                    Optional.of(Department.of(department, directory).id());
            return levels(scope -> scope.department().equals(wanted));
        });
    }

    private String levels(Predicate<AttainmentScope> wanted) throws NoAnswerException {
        Table table = Table.of("OF", "LEVEL", "LOWEST IN IT", "PEOPLE", "LEFT OUT", "STANDARDS IN THE WAY");
        attainment.matrix(LocalDate.now(host.zone())).stream()
                .filter(attained -> wanted.test(attained.scope()))
                .forEach(attained -> row(table, attained));
        return table.or("There is nobody.");
    }

    private static void row(Table table, Attained attained) {
        table.row(
                attained.scope(),
                attained.level(),
                attained.weakest(),
                attained.people(),
                attained.excluded(),
                attained.standards().stream()
                        .filter(standard -> !standard.status().counts())
                        .count());
    }
}
