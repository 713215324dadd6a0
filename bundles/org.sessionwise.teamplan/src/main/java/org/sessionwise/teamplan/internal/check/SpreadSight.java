package org.sessionwise.teamplan.internal.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.teamplan.Consistency.Outlier;
import org.sessionwise.api.teamplan.Consistency.Spread;
import org.sessionwise.domain.StaffId;

/**
 * What a user is told of values of several people. Those in sight can be taken off by whoever knows them, so it is the others
 * who must be enough.
 */
final class SpreadSight {

    private final Set<StaffId> visible;
    private final int smallest;

    SpreadSight(Set<StaffId> visible, int smallest) {
        this.visible = Set.copyOf(visible);
        this.smallest = smallest;
    }

    Spread spread(List<Point> points) {
        long people = points.stream().map(Point::staff).distinct().count();
        long unseen = points.stream()
                .map(Point::staff)
                .filter(staff -> !visible.contains(staff))
                .distinct()
                .count();
        if (unseen > 0 && unseen < smallest) {
            return Spread.SUPPRESSED;
        }
        Quartiles quartiles = new Quartiles(points.stream().map(Point::value).toList());
        List<Outlier> outliers = points.stream()
                .filter(point -> visible.contains(point.staff()) && quartiles.isFar(point.value()))
                .map(point -> new Outlier(point.staff(), point.value()))
                .sorted(Comparator.comparing(Outlier::staff).thenComparing(Outlier::value))
                .toList();
        return new Spread(Math.toIntExact(people), Optional.of(quartiles.values()), outliers);
    }
}
