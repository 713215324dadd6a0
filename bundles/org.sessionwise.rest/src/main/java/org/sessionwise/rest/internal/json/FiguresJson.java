package org.sessionwise.rest.internal.json;

import java.util.List;
import org.sessionwise.api.reconciliation.PersonPosition;
import org.sessionwise.api.reconciliation.Tally;

/** Tallies of several people. */
public record FiguresJson(int people, TallyJson rostered, TallyJson delivered, int identical, int excused) {

    static FiguresJson of(List<PersonPosition> people) {
        Tally rostered = Tally.NOTHING;
        Tally delivered = Tally.NOTHING;
        int identical = 0;
        int excused = 0;
        for (PersonPosition person : people) {
            rostered = rostered.plus(person.rostered());
            delivered = delivered.plus(person.delivered());
            identical += person.identical();
            excused += person.excused();
        }
        return new FiguresJson(people.size(), TallyJson.of(rostered), TallyJson.of(delivered), identical, excused);
    }
}
