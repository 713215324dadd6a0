package org.sessionwise.host.tck;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.host.spi.Duty;
import org.sessionwise.host.spi.DutySource;

/** The rules of {@link DutySource}. */
public abstract class DutySourceContract extends AnswersContract {

    @Override
    Map<String, Callable<? extends List<?>>> questions() {
        source();
        return Map.of("duties", () -> source().duties(department()));
    }

    @Override
    Map<String, Callable<? extends List<?>>> questionsAboutNowhere() {
        source();
        return Map.of("duties", () -> source().duties(NOWHERE));
    }

    @Rule(
            id = "D-1",
            says = "Duties are ordered by name.",
            intent = "Users choose one from a list.",
            check = "sort by name, not by code")
    void required_D1_dutiesAreOrderedByName() throws Exception {
        List<String> names = duties().stream().map(Duty::name).toList();

        expectThat(NameOrder.holds(names), "duties ordered by name", names);
    }

    @Rule(
            id = "D-2",
            says = "Each code is told once.",
            intent = "A code that means two duties cannot be mapped.",
            check = "duties that the product keeps for each place or team: their codes are made distinct, or told once")
    void required_D2_eachCodeIsToldOnce() throws Exception {
        List<DutyCode> codes = duties().stream().map(Duty::code).toList();

        expect(codes.stream().distinct().toList(), codes);
    }

    @Rule(
            id = "D-3",
            says = "What can be put on the roster or a template is told.",
            intent = "An activity can be mapped only to a duty that users can choose.",
            check = "the filter by department")
    void required_D3_dutiesOfTheRosterAreTold() throws Exception {
        List<DutyCode> codes = duties().stream().map(Duty::code).toList();

        expectThat(codes.containsAll(host().duties()), "all of " + host().duties(), codes);
    }

    private List<Duty> duties() throws Exception {
        return source().duties(department());
    }

    private DutySource source() {
        return host().dutySource();
    }
}
