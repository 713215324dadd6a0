package org.sessionwise.entitlement.internal.fakes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.RosterTemplateSource;
import org.sessionwise.host.spi.RosterTemplateTarget;
import org.sessionwise.host.spi.TemplateEdit;
import org.sessionwise.host.spi.TemplateSlot;
import org.sessionwise.host.spi.TemplateWriteResult;

/** A host whose template outlives its process: each write is whole in a file before it is answered. */
public final class DurableHost implements RosterTemplateSource, RosterTemplateTarget {

    private final Path file;
    private final MemoryHost host = new MemoryHost();

    public DurableHost(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            load();
        }
    }

    private void load() {
        try {
            List<String> lines = Files.readAllLines(file);
            host.restore(Integer.parseInt(lines.get(0)), Integer.parseInt(lines.get(1)));
            lines.subList(3, lines.size()).forEach(line -> host.slots.put(line.split("\t")[0], slot(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TemplateSlot slot(String line) {
        String[] parts = line.split("\t");
        return TemplateSlot.of(
                parts[0],
                new StaffId(parts[1]),
                new DutyCode(parts[2]),
                Integer.parseInt(parts[3]),
                DayOfWeek.valueOf(parts[4]),
                LocalTime.parse(parts[5]),
                LocalTime.parse(parts[6]));
    }

    /** Returns how far people are with what they write by hand. */
    public int handsAt() {
        try {
            return Files.exists(file)
                    ? Integer.parseInt(Files.readAllLines(file).get(2))
                    : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** People write by hand; that, and how far they are now, is kept together. */
    public void byHand(Runnable edits, int nowAt) {
        edits.run();
        save(nowAt);
    }

    /** Returns the host as people see it. */
    public MemoryHost screen() {
        return host;
    }

    private void save(int handsAt) {
        List<String> lines = new ArrayList<>(
                List.of(String.valueOf(host.version()), String.valueOf(host.nextId()), String.valueOf(handsAt)));
        host.slots
                .values()
                .forEach(slot -> lines.add(String.join(
                        "\t",
                        slot.id(),
                        slot.staff().value(),
                        slot.duty().value(),
                        String.valueOf(slot.week()),
                        slot.day().name(),
                        slot.start().toString(),
                        slot.end().toString())));
        try {
            Path beside = file.resolveSibling("host.new");
            Files.write(beside, lines);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<RosterTemplate> templates(DepartmentId department) throws HostUnavailableException {
        return host.templates(department);
    }

    @Override
    public Optional<RosterTemplate> template(String templateId) throws HostUnavailableException {
        return host.template(templateId);
    }

    @Override
    public TemplateWriteResult write(String templateId, String version, List<TemplateEdit> edits, String actor)
            throws HostUnavailableException {
        int handsAt = handsAt();
        TemplateWriteResult result = host.write(templateId, version, edits, actor);
        save(handsAt);
        return result;
    }
}
