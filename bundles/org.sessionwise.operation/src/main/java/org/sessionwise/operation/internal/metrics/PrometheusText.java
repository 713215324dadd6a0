package org.sessionwise.operation.internal.metrics;

import io.micrometer.core.instrument.Measurement;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Statistic;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Meters in Prometheus' text format, version 0.0.4.
 *
 * <p>Not Micrometer's own registry for it: that is eight more bundles for what is a page here, and each container would need
 * them.
 */
final class PrometheusText {

    static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private PrometheusText() {}

    static String of(List<Meter> meters) {
        TreeSet<String> lines = new TreeSet<>();
        for (Meter meter : meters) {
            for (Measurement measurement : meter.measure()) {
                if (measurement.getStatistic() != Statistic.MAX) {
                    lines.add(name(meter.getId(), measurement.getStatistic()) + labels(meter.getId()) + " "
                            + number(measurement.getValue()));
                }
            }
        }
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String number(double value) {
        return value == Double.POSITIVE_INFINITY ? "+Inf" : Double.toString(value);
    }

    private static String name(Meter.Id id, Statistic statistic) {
        String name = id.getName().replace('.', '_');
        return switch (statistic) {
            case COUNT -> name + (id.getType() == Meter.Type.TIMER ? "_count" : "_total");
            case TOTAL_TIME -> name + "_sum";
            case VALUE -> name;
            default -> name + "_" + statistic.name().toLowerCase(Locale.ROOT);
        };
    }

    private static String labels(Meter.Id id) {
        return id.getTags().isEmpty()
                ? ""
                : id.getTags().stream()
                        .map(tag -> tag.getKey() + "=\"" + escaped(tag.getValue()) + "\"")
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
