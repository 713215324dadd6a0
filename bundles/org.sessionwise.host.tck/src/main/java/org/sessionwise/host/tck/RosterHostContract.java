package org.sessionwise.host.tck;

import java.util.List;
import java.util.Set;
import org.sessionwise.host.spi.RosterHost;

/** The rules of {@link RosterHost}. */
public abstract class RosterHostContract extends HostContract {

    @Rule(
            id = "H-1",
            says = "The host has a name.",
            intent = "Programs and the service property tell hosts apart by it.",
            check = "RosterHost.name()")
    void required_H1_nameIsNotBlank() {
        String name = host().rosterHost().name();
        expectThat(name != null && !name.isBlank(), "a name", name);
    }

    @Rule(
            id = "H-2",
            says = "The product's version is told.",
            intent = "Support asks for it first.",
            check = "RosterHost.version()")
    void required_H2_versionIsNotBlank() {
        String version = host().rosterHost().version();
        expectThat(version != null && !version.isBlank(), "a version", version);
    }

    @Rule(
            id = "H-3",
            says = "Zone and nation are told.",
            intent = "Without them no wall-clock time and no bank holiday can be placed.",
            check = "RosterHost.zone() and nation(), and the settings they come from")
    void required_H3_zoneAndNationAreTold() {
        expectThat(host().rosterHost().zone() != null, "a zone", null);
        expectThat(host().rosterHost().nation() != null, "a nation", null);
    }

    @Rule(
            id = "H-4",
            says = "The set of features is unmodifiable.",
            intent = "It is what the product can do, for everybody who asks.",
            check = "return Set.of(...) from RosterHost.features()")
    void required_H4_featuresAreUnmodifiable() {
        Set<RosterHost.Feature> features = host().rosterHost().features();
        expectThat(features != null, "a set", null);
        RosterHost.Feature other = RosterHost.Feature.UI_SLOTS;
        try {
            boolean removed = features.remove(other);
            boolean added = features.add(other);
            throw broken("UnsupportedOperationException", "removed " + removed + ", added " + added);
        } catch (UnsupportedOperationException e) {
            expect(features, host().rosterHost().features());
        }
    }

    @Rule(
            id = "H-5",
            says = "Each limit is a sentence, and the list is unmodifiable.",
            intent = "Users read the limits beside their figures.",
            check = "blank texts in RosterHost.limits()")
    void required_H5_limitsAreSentences() {
        List<String> limits = host().rosterHost().limits();
        expectThat(limits != null, "a list", null);
        expectThat(limits.stream().noneMatch(limit -> limit == null || limit.isBlank()), "no blank sentence", limits);
        try {
            limits.add("Nothing.");
            throw broken("UnsupportedOperationException", "a list that grew");
        } catch (UnsupportedOperationException e) {
            expect(limits, host().rosterHost().limits());
        }
    }

    @Rule(
            id = "H-6",
            says = "Limits name no person.",
            intent = "They are shown to everybody, and logged.",
            check = "texts that are put together from the product's data")
    void required_H6_limitsNameNoPerson() throws Exception {
        PersonalData names = PersonalData.of(host(), department());
        for (String limit : host().rosterHost().limits()) {
            expectThat(names.isAbsentFrom(limit), "no name or number of a person", "a sentence that holds one");
        }
    }

    @Rule(
            id = "H-7",
            says = "The host describes itself from memory: also while it is down, and always the same.",
            intent = "It is asked with every request, and when somebody looks why there is no answer.",
            check = "calls to the product in name(), title(), version(), zone(), nation(), features(), limits()")
    void required_H7_answersFromMemory() throws Exception {
        List<Object> before = told();
        host().cause(HostUnderTest.Trouble.DOWN);
        List<Object> during = told();
        host().mend();

        expect(before, during);
    }

    @Rule(
            id = "H-8",
            says = "The host has a title.",
            intent = "Users read it wherever the product is spoken of.",
            check = "RosterHost.title(); by default it is the name")
    void required_H8_titleIsNotBlank() {
        String title = host().rosterHost().title();
        expectThat(title != null && !title.isBlank(), "a title", title);
    }

    private List<Object> told() {
        RosterHost told = host().rosterHost();
        return List.of(
                told.name(), told.title(), told.version(), told.zone(), told.nation(), told.features(), told.limits());
    }
}
