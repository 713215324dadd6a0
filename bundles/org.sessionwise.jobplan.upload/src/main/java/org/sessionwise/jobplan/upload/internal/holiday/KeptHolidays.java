package org.sessionwise.jobplan.upload.internal.holiday;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.plan.Holidays;
import org.sessionwise.api.plan.JobPlanListener;
import org.sessionwise.api.upload.HolidayUploads;
import org.sessionwise.api.upload.UploadRefusedException;
import org.sessionwise.database.Database;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.jobplan.upload.internal.store.UploadStore;

/** The holidays shipped, and for the years of the document uploaded last, those of the document. */
@Component(service = {Holidays.class, HolidayUploads.class})
public final class KeptHolidays implements Holidays, HolidayUploads {

    private static final BankHolidays SHIPPED = BankHolidays.published();

    private final UploadStore store;
    private final AuditLog audit;
    private final List<JobPlanListener> listeners = new CopyOnWriteArrayList<>();

    @Activate
    public KeptHolidays(@Reference(name = "database") Database database, @Reference(name = "audit") AuditLog audit) {
        this.store = new UploadStore(database);
        this.audit = audit;
    }

    @Reference(name = "listeners", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void bindListener(JobPlanListener listener) {
        listeners.add(listener);
    }

    public void unbindListener(JobPlanListener listener) {
        listeners.remove(listener);
    }

    @Override
    public BankHolidays current() throws NoAnswerException {
        return holidays(uploaded());
    }

    private Map<Nation, NavigableSet<LocalDate>> uploaded() throws NoAnswerException {
        return store.read(connection -> new HolidayTable(connection).all());
    }

    private static BankHolidays holidays(Map<Nation, NavigableSet<LocalDate>> uploaded) {
        Map<Nation, Set<LocalDate>> days = new EnumMap<>(Nation.class);
        for (Nation nation : Nation.values()) {
            Set<LocalDate> all = new TreeSet<>(SHIPPED.days(nation));
            NavigableSet<LocalDate> told = uploaded.get(nation);
            if (told != null) {
                int first = told.first().getYear();
                int last = told.last().getYear();
                all.removeIf(day -> day.getYear() >= first && day.getYear() <= last);
                all.addAll(told);
            }
            days.put(nation, all);
        }
        return BankHolidays.of(days);
    }

    @Override
    public List<CoveredYears> covered() throws NoAnswerException {
        return covered(uploaded());
    }

    private static List<CoveredYears> covered(Map<Nation, NavigableSet<LocalDate>> uploaded) {
        BankHolidays holidays = holidays(uploaded);
        return Arrays.stream(Nation.values())
                .map(nation -> new CoveredYears(
                        nation.name(),
                        holidays.days(nation).first().getYear(),
                        holidays.days(nation).last().getYear(),
                        holidays.days(nation).size(),
                        uploaded.containsKey(nation)))
                .toList();
    }

    @Override
    public List<CoveredYears> take(byte[] document, Actor actor) throws UploadRefusedException, NoAnswerException {
        Map<Nation, NavigableSet<LocalDate>> days = HolidayDocument.read(document);
        store.write(connection -> {
            new HolidayTable(connection).replace(days);
            int count = days.values().stream().mapToInt(Set::size).sum();
            audit.record(actor, "bank holidays taken", "bank holidays", count + " days");
            return count;
        });
        listeners.forEach(listener -> listener.plansChanged(Set.of()));
        return covered(days);
    }
}
