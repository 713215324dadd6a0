package org.sessionwise.rest.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.capability.ContributionSetting;
import org.sessionwise.host.spi.ui.UiContribution;
import org.sessionwise.rest.internal.json.ContributionSettingsJson;
import org.sessionwise.rest.internal.json.ContributionSettingsJson.SettingJson;
import org.sessionwise.rest.internal.json.ContributionSettingsJson.SlotJson;

/** Every contribution that there is, or of which something is kept, with what is decided of it and how it fares. */
@Component(service = ContributionList.class)
public final class ContributionList {

    private final Contributions contributions;
    private final ContributionFailures failures;
    private final HostSlots slots;

    @Activate
    public ContributionList(
            @Reference(name = "contributions") Contributions contributions,
            @Reference(name = "failures") ContributionFailures failures,
            @Reference(name = "slots") HostSlots slots) {
        this.contributions = contributions;
        this.failures = failures;
        this.slots = slots;
    }

    /** Returns them heaviest first, then by id; what nobody offers any more comes last. */
    List<SettingJson> of(List<ContributionSetting> kept) {
        Map<String, ContributionSetting> byId =
                kept.stream().collect(Collectors.toMap(ContributionSetting::id, Function.identity()));
        Set<String> declared = slots.declared();
        List<SettingJson> all = new ArrayList<>();
        contributions.all().stream()
                .map(one -> json(one, byId.remove(one.id()), declared))
                .sorted(Comparator.comparing(SettingJson::weight).reversed().thenComparing(SettingJson::id))
                .forEach(all::add);
        byId.values().stream()
                .sorted(Comparator.comparing(ContributionSetting::id))
                .map(gone -> SettingJson.gone(gone.id(), gone.isOn(), gone.weight()))
                .forEach(all::add);
        return all;
    }

    private SettingJson json(UiContribution one, ContributionSetting decided, Set<String> declared) {
        return new SettingJson(
                one.id(),
                one.title(),
                one.kind().name(),
                one.slots().stream()
                        .sorted()
                        .map(slot -> new SlotJson(slot, declared.contains(slot)))
                        .toList(),
                one.permissions().stream().map(Enum::name).sorted().toList(),
                one.capability().orElse(null),
                decided == null || decided.isOn(),
                decided == null ? one.weight() : decided.weight(),
                one.usualWeight(),
                true,
                failures.of(one.id())
                        .map(found -> new ContributionSettingsJson.FailedJson(
                                found.count(),
                                found.lastAt().toString(),
                                found.what().words()))
                        .orElse(null));
    }
}
