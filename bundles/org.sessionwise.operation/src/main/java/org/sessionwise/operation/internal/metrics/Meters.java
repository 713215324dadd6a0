package org.sessionwise.operation.internal.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** All meters, in a registry of their own: they end with this component. */
@Component(service = Meters.class, immediate = true)
public final class Meters {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicInteger streams = new AtomicInteger();

    @Activate
    public Meters() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Gauge.builder("jvm.memory.heap.used.bytes", memory, bean -> bean.getHeapMemoryUsage()
                        .getUsed())
                .register(registry);
        Gauge.builder("jvm.memory.heap.max.bytes", memory, bean -> bean.getHeapMemoryUsage()
                        .getMax())
                .register(registry);
        Gauge.builder("jvm.threads", threads, ThreadMXBean::getThreadCount).register(registry);
        Gauge.builder("sessionwise.event.streams", streams, AtomicInteger::get).register(registry);
    }

    @Deactivate
    public void close() {
        registry.clear();
        registry.close();
    }

    void request(String route, int status, Duration took) {
        registry.timer("sessionwise.request.seconds", "route", route).record(took);
        registry.counter("sessionwise.requests", "route", route, "status", status / 100 + "xx")
                .increment();
    }

    void streamOpened() {
        streams.incrementAndGet();
    }

    void streamClosed() {
        streams.decrementAndGet();
    }

    void jobEnded(String kind, String state, Duration took) {
        registry.timer("sessionwise.job.seconds", "kind", kind).record(took);
        registry.counter("sessionwise.jobs", "kind", kind, "state", state).increment();
    }

    /** A meter that can be taken away before this component ends. */
    record Gauged(Meter.Id id) {}

    /** Adds a meter that asks for its value whenever somebody looks. */
    Gauged gauge(String name, Supplier<Number> value) {
        return new Gauged(Gauge.builder(name, value).register(registry).getId());
    }

    void remove(Gauged gauge) {
        registry.remove(gauge.id());
    }

    List<Meter> all() {
        return registry.getMeters();
    }
}
