package org.sessionwise.rest.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.Capabilities;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.api.capability.CapabilityState;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.identity.HostUser;
import org.sessionwise.host.spi.identity.UserDirectory;
import org.sessionwise.host.spi.ui.UiContribution;
import org.sessionwise.rest.internal.json.CapabilityMatrixJson.NeedJson;
import org.sessionwise.rest.internal.json.CapabilityPreviewJson;
import org.sessionwise.rest.internal.json.CapabilityPreviewJson.PartJson;
import org.sessionwise.rest.internal.json.CapabilityPreviewJson.WhyJson;

/** Works out who would lose or gain what by a switch. */
@Component(service = CapabilityPreview.class)
public final class CapabilityPreview {

    private final Contributions contributions;

    @Reference(
            name = "users",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile UserDirectory users;

    @Activate
    public CapabilityPreview(@Reference(name = "contributions") Contributions contributions) {
        this.contributions = contributions;
    }

    CapabilityPreview(Contributions contributions, UserDirectory users) {
        this.contributions = contributions;
        this.users = users;
    }

    CapabilityPreviewJson of(
            Caller caller, Sight sight, Capability capability, Capabilities capabilities, CapabilityState after)
            throws HostUnavailableException, NoAnswerException {
        CapabilityState before = capabilities.state(sight.id(), capability);
        long losing = sight.people().values().stream()
                .filter(person -> covers(before, person) && !covers(after, person))
                .count();
        long gaining = sight.people().values().stream()
                .filter(person -> !covers(before, person) && covers(after, person))
                .count();
        List<UiContribution> parts = before.isOn() == after.isOn() ? List.of() : parts(capability);
        SwitchWords words = new SwitchWords(sight.department().name(), capability);
        words.people(losing, gaining);
        if (!parts.isEmpty()) {
            words.users(users(sight, parts), after.isOn());
        }
        words.inTwo(PeopleInTwo.read(caller).of(sight.id()), losing);
        words.consequences(before, after, losing);
        return new CapabilityPreviewJson(
                (int) (losing + gaining),
                words.all(),
                parts.stream()
                        .map(part -> new PartJson(part.id(), part.title()))
                        .toList(),
                after.isOn() ? List.of() : breaks(sight, capability, capabilities),
                after.isOn() ? needs(sight, capability, capabilities) : List.of());
    }

    private static boolean covers(CapabilityState state, StaffMember person) {
        return state.covers(person.professionalGroup());
    }

    private List<UiContribution> parts(Capability capability) {
        return contributions.all().stream()
                .filter(part -> part.capability().equals(Optional.of(capability.name())))
                .sorted(Comparator.comparing(UiContribution::id))
                .toList();
    }

    /** Returns how many users see one of the parts there; empty if the host does not tell its users, or not now. */
    private Optional<Long> users(Sight sight, List<UiContribution> parts) {
        UserDirectory directory = users;
        if (directory == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(directory.users().stream()
                    .filter(user -> sees(user, sight)
                            && parts.stream().anyMatch(part -> part.permissions().stream()
                                    .allMatch(user::may)))
                    .count());
        } catch (HostUnavailableException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static boolean sees(HostUser user, Sight sight) {
        return user.scope().includes(sight.id())
                || sight.people().values().stream().anyMatch(user.scope()::includes);
    }

    private static List<WhyJson> breaks(Sight sight, Capability capability, Capabilities capabilities)
            throws NoAnswerException {
        List<WhyJson> breaks = new ArrayList<>();
        for (CapabilityNeeds.Need need : CapabilityNeeds.on(capability)) {
            if (capabilities.state(sight.id(), need.of()).isOn()) {
                breaks.add(new WhyJson(need.of().name(), need.why()));
            }
        }
        return breaks;
    }

    private static List<NeedJson> needs(Sight sight, Capability capability, Capabilities capabilities)
            throws NoAnswerException {
        List<NeedJson> needs = new ArrayList<>();
        for (CapabilityNeeds.Need need : CapabilityNeeds.of(capability)) {
            if (!capabilities.state(sight.id(), need.capability()).isOn()) {
                needs.add(need.toJson());
            }
        }
        return needs;
    }
}
