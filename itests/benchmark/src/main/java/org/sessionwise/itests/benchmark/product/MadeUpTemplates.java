package org.sessionwise.itests.benchmark.product;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.RosterTemplateSource;
import org.sessionwise.host.spi.RosterTemplateTarget;
import org.sessionwise.host.spi.TemplateEdit;
import org.sessionwise.host.spi.TemplateSlot;
import org.sessionwise.host.spi.TemplateWriteResult;
import org.sessionwise.itests.benchmark.year.YearCalendar;

/** One template of four weeks for the first department, empty at the start, in memory. */
public final class MadeUpTemplates implements RosterTemplateSource, RosterTemplateTarget {

    public static final String ID = "four-weeks";

    private static final int WEEKS = 4;

    private final Map<String, TemplateSlot> slots = new LinkedHashMap<>();
    private int version;
    private int keys;

    private RosterTemplate now() {
        return RosterTemplate.of(
                ID,
                MadeUpHost.department(0),
                "Four weeks",
                Integer.toString(version),
                WEEKS,
                YearCalendar.FIRST,
                List.copyOf(slots.values()));
    }

    @Override
    public synchronized List<RosterTemplate> templates(DepartmentId department) {
        return department.equals(MadeUpHost.department(0)) ? List.of(now()) : List.of();
    }

    @Override
    public synchronized Optional<RosterTemplate> template(String templateId) {
        return templateId.equals(ID) ? Optional.of(now()) : Optional.empty();
    }

    @Override
    public synchronized TemplateWriteResult write(
            String templateId, String expectedVersion, List<TemplateEdit> edits, String actor) {
        if (!expectedVersion.equals(Integer.toString(version))) {
            return TemplateWriteResult.stale(now());
        }
        List<String> written = new ArrayList<>();
        edits.forEach(edit -> written.add(make(edit)));
        version++;
        return TemplateWriteResult.written(now(), written);
    }

    private String make(TemplateEdit edit) {
        if (edit.after().isEmpty()) {
            return slots.remove(edit.before().orElseThrow().id()).id();
        }
        TemplateSlot asked = edit.after().get();
        String key = asked.id().equals(TemplateSlot.NEW) ? "k" + keys++ : asked.id();
        slots.put(
                key,
                TemplateSlot.of(
                        key, asked.staff(), asked.duty(), asked.week(), asked.day(), asked.start(), asked.end()));
        return key;
    }
}
