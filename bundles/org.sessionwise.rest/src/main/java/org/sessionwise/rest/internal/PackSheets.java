package org.sessionwise.rest.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.pack.Pack;
import org.sessionwise.api.pack.Packs;
import org.sessionwise.api.pack.Restated;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.rest.internal.json.AttainmentScopeJson;
import org.sessionwise.rest.internal.json.PacksJson;

/** Packs as a list, the newest with what has become of their figures since. */
final class PackSheets {

    /** A year of quarters: each takes as long as a page of indicators. */
    private static final int COMPARED = 4;

    private final Packs packs;
    private final AttainmentSight sight;

    PackSheets(Packs packs, AttainmentSight sight) {
        this.packs = packs;
        this.sight = sight;
    }

    List<PacksJson> of(AttainmentScopeJson scope, List<Pack> found) throws HostUnavailableException, NoAnswerException {
        List<PacksJson> told = new ArrayList<>();
        for (Pack pack : found) {
            told.add(PacksJson.of(pack, scope, told.size() < COMPARED ? restated(pack) : null));
        }
        return told;
    }

    private List<PacksJson.RestatedJson> restated(Pack pack) throws HostUnavailableException, NoAnswerException {
        List<PacksJson.RestatedJson> told = new ArrayList<>();
        for (Restated one : packs.restated(pack.id())) {
            Optional<ScopeSight> seen = sight.find(one.scope());
            if (seen.isPresent()) {
                told.add(PacksJson.RestatedJson.of(one, seen.get().json()));
            }
        }
        return told;
    }
}
