package org.sessionwise.rest.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sessionwise.domain.attainment.Attained;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.rest.internal.json.AttainmentMatrixJson;

/** The table of every scope that a user may see, each as a whole and by workforce group. */
final class AttainmentTable {

    private final AttainmentSight sight;
    private final SmallGroups groups;

    AttainmentTable(AttainmentSight sight, SmallGroups groups) {
        this.sight = sight;
        this.groups = groups;
    }

    AttainmentMatrixJson of(LocalDate day, List<Attained> matrix) throws HostUnavailableException {
        Set<String> names = new TreeSet<>();
        Map<AttainmentScope, List<Attained>> byPlace = new LinkedHashMap<>();
        for (Attained one : matrix) {
            one.scope().group().ifPresent(names::add);
            byPlace.computeIfAbsent(one.scope().everybody(), any -> new ArrayList<>())
                    .add(one);
        }
        List<AttainmentMatrixJson.RowJson> rows = new ArrayList<>();
        for (Map.Entry<AttainmentScope, List<Attained>> place : byPlace.entrySet()) {
            Optional<ScopeSight> seen = sight.find(place.getKey());
            if (seen.isPresent()) {
                row(seen.get(), place.getValue()).ifPresent(rows::add);
            }
        }
        return AttainmentMatrixJson.of(day.toString(), List.copyOf(names), rows);
    }

    private Optional<AttainmentMatrixJson.RowJson> row(ScopeSight seen, List<Attained> place) {
        List<AttainmentMatrixJson.CellJson> cells = place.stream()
                .filter(one -> one.scope().group().isPresent())
                .map(one -> cell(seen, one))
                .toList();
        return place.stream()
                .filter(one -> one.scope().group().isEmpty())
                .findFirst()
                .map(whole -> new AttainmentMatrixJson.RowJson(
                        seen.json(),
                        whole.level(),
                        whole.weakest(),
                        told(seen, whole) ? whole.people() : null,
                        !told(seen, whole),
                        cells));
    }

    private AttainmentMatrixJson.CellJson cell(ScopeSight seen, Attained one) {
        boolean told = groups.tells(seen, one.scope(), one.people());
        return new AttainmentMatrixJson.CellJson(
                one.scope().group().orElseThrow(),
                groups.tellsLevel(seen, one.people()) ? one.level() : null,
                told ? one.people() : null,
                !told);
    }

    private boolean told(ScopeSight seen, Attained one) {
        return groups.tells(seen, one.people());
    }
}
