package org.sessionwise.host.tck;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.RosterTemplateSource;
import org.sessionwise.host.spi.TemplateEdit;
import org.sessionwise.host.spi.TemplateSlot;

/** The rules of {@link RosterTemplateSource}. */
public abstract class RosterTemplateSourceContract extends AnswersContract {

    @Override
    Map<String, Callable<? extends List<?>>> questions() throws Exception {
        source();
        String id = arrange();
        return new TreeMap<>(Map.of(
                "templates", () -> source().templates(department()),
                "template", () -> source().template(id).stream().toList()));
    }

    @Override
    Map<String, Callable<? extends List<?>>> questionsAboutNowhere() {
        source();
        return Map.of("templates", () -> source().templates(NOWHERE));
    }

    @Rule(
            id = "T-1",
            says = "A template is told with its slots: person, duty, week, day and times.",
            intent = "Job plans are compared with these.",
            check = "the mapping of one slot; day 0 or 1, Sunday or Monday first, end on the next day")
    void required_T1_slotsAreToldAsTheyAre() throws Exception {
        String id = arrange();

        List<TemplateSlot> told = read(id).slots();
        expect(List.of(), missing(read(id), slots()));
        expectThat(told.size() == slots().size(), "no slot but " + slots(), told);
    }

    @Rule(
            id = "T-2",
            says = "A template by its key is the same as in its department's list.",
            intent = "What is previewed from the list is applied by key.",
            check = "two ways of reading that map differently, or at different moments")
    void required_T2_listAndKeyAgree() throws Exception {
        String id = arrange();

        RosterTemplate template = read(id);
        expect(id, template.id());
        expect(department(), template.department());
        expectThat(
                source().templates(department()).contains(template),
                "the template in its department's list",
                "none equal");
    }

    @Rule(
            id = "T-3",
            says = "A key that the host does not know has no template.",
            intent = "Templates go while users still look at them.",
            check = "a missing template that ends in an exception; keys that are not numbers")
    void required_T3_unknownKeyIsEmpty() throws Exception {
        expect(Optional.empty(), source().template("sessionwise-kit-no-such-template"));
    }

    @Rule(
            id = "T-4",
            says = "The version changes when somebody changes, adds or removes a slot.",
            intent = "It is how a change in between is noticed.",
            check = "versions of the product that do not count slots: digest the slots instead")
    void required_T4_versionChangesWithASlot() throws Exception {
        String id = arrange();
        RosterTemplate first = read(id);
        TemplateSlot slot = first.slots().get(0);
        host().editByHand(id, TemplateEdit.change(slot, later(slot)));
        String changed = read(id).version();
        host().editByHand(id, TemplateEdit.add(slot(DayOfWeek.FRIDAY, "09:00", "12:00")));
        String added = read(id).version();
        TemplateSlot last = read(id).slots().get(0);
        host().editByHand(id, TemplateEdit.remove(last));
        String removed = read(id).version();

        expectThat(
                !changed.equals(first.version()),
                "another version than " + first.version() + " after a change",
                changed);
        expectThat(!added.equals(changed), "another version than " + changed + " after an addition", added);
        expectThat(!removed.equals(added), "another version than " + added + " after a removal", removed);
    }

    @Rule(
            id = "T-5",
            says = "The version stays while no slot changes.",
            intent = "A version that changes by itself makes every proposal stale.",
            check = "versions made of the time, of the order of the slots, or of other data")
    void required_T5_versionStaysOtherwise() throws Exception {
        String id = arrange();
        String first = read(id).version();

        expect(first, read(id).version());
    }

    @Rule(
            id = "T-6",
            says = "Slots have keys: unique in the template, never blank, the same while nobody edits them.",
            intent = "An edit names its slot by key.",
            check = "keys that number the slots of one answer, or are made of too little of the content")
    void required_T6_slotKeysAreUniqueAndStay() throws Exception {
        String id = arrange();
        RosterTemplate before = read(id);
        List<String> keys = before.slots().stream().map(TemplateSlot::id).toList();

        expectThat(keys.stream().noneMatch(String::isBlank), "no blank key", keys);
        expect(keys.size(), new HashSet<>(keys).size());
        host().editByHand(id, TemplateEdit.remove(before.slots().get(0)));
        List<String> rest = read(id).slots().stream().map(TemplateSlot::id).toList();
        expect(new HashSet<>(keys.subList(1, keys.size())), new HashSet<>(rest));
    }

    @Rule(
            id = "T-7",
            says = "No slot is in a week beyond the template's cycle.",
            intent = "What is beyond is never rostered.",
            check = "slots that the product keeps beyond its cycle: leave them out, and say so in limits()")
    void required_T7_weeksAreInsideTheCycle() throws Exception {
        RosterTemplate template = read(arrange());

        expectThat(
                template.slots().stream().allMatch(slot -> slot.week() <= template.weeks()),
                "weeks up to " + template.weeks(),
                template.slots());
    }

    @Rule(
            id = "T-8",
            says = "A slot over midnight is told with its own two times, on the day on which it starts.",
            intent = "It is one duty of one night.",
            check = "slots that are cut at midnight, or counted to the next day")
    void required_T8_slotsOverMidnightAreWhole() throws Exception {
        TemplateSlot night = slot(DayOfWeek.SUNDAY, "21:00", "08:00");
        String id = host().template(List.of(night));

        List<TemplateSlot> told = read(id).slots();
        expectThat(told.size() == 1 && told.get(0).sameContent(night), "one slot, " + night, told);
    }

    private String arrange() throws Exception {
        return host().template(slots());
    }

    private List<TemplateSlot> slots() {
        return List.of(
                slot(DayOfWeek.MONDAY, "09:00", "13:00"),
                slot(DayOfWeek.WEDNESDAY, "14:00", "18:00"),
                TemplateSlot.of(
                        TemplateSlot.NEW,
                        person(1),
                        duty(),
                        1,
                        DayOfWeek.MONDAY,
                        LocalTime.of(9, 0),
                        LocalTime.of(13, 0)));
    }

    private TemplateSlot slot(DayOfWeek day, String start, String end) {
        return TemplateSlot.of(
                TemplateSlot.NEW, person(0), duty(), 1, day, LocalTime.parse(start), LocalTime.parse(end));
    }

    private static TemplateSlot later(TemplateSlot slot) {
        return TemplateSlot.of(
                slot.id(),
                slot.staff(),
                slot.duty(),
                slot.week(),
                slot.day(),
                slot.start(),
                slot.end().minusHours(1));
    }

    private static List<TemplateSlot> missing(RosterTemplate template, List<TemplateSlot> expected) {
        return expected.stream()
                .filter(slot -> template.slots().stream().noneMatch(slot::sameContent))
                .toList();
    }

    private RosterTemplate read(String id) throws Exception {
        return source().template(id).orElseThrow(() -> broken("template " + id, "none"));
    }

    private RosterTemplateSource source() {
        return host().templateSource();
    }
}
