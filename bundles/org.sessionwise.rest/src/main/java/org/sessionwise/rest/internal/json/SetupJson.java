package org.sessionwise.rest.internal.json;

import java.util.List;
import org.sessionwise.api.operation.SetupItem;
import org.sessionwise.domain.DepartmentId;

/** What is set up. */
public record SetupJson(List<ItemJson> items) {

    /** One thing; {@code place} is {@code null} where there is no screen of ours for it. */
    public record ItemJson(String id, String state, String says, PlaceJson place) {}

    /** A screen; {@code department} is {@code null} where it is of the trust. */
    public record PlaceJson(String tab, String department) {}

    public static SetupJson of(List<SetupItem> items) {
        return new SetupJson(items.stream().map(SetupJson::of).toList());
    }

    private static ItemJson of(SetupItem item) {
        return new ItemJson(
                item.id(),
                CamelCase.of(item.state()),
                item.says(),
                item.place().map(SetupJson::of).orElse(null));
    }

    private static PlaceJson of(SetupItem.Place place) {
        return new PlaceJson(
                place.tab(), place.department().map(DepartmentId::value).orElse(null));
    }
}
