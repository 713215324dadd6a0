package org.sessionwise.rest.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.evidence.EvidenceRefusedException;
import org.sessionwise.api.evidence.PersonRecord;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.AttainmentRequestJson;
import org.sessionwise.rest.internal.json.CamelCase;
import org.sessionwise.rest.internal.json.PersonRecordsJson;

/** Who is left out and why, who is trained, who agreed to be named: of people whom the user may see. */
@Component(service = PersonRecordsResource.class)
@JakartarsResource
@JakartarsName("sessionwise.person-records")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("person-records")
@Produces(MediaType.APPLICATION_JSON)
public final class PersonRecordsResource {

    private static final int MOST_PEOPLE = 500;
    private static final List<PersonRecord.Kind> KINDS = List.of(PersonRecord.Kind.values());

    private final AttainmentAccess access;

    @Activate
    public PersonRecordsResource(@Reference(name = "access") AttainmentAccess access) {
        this.access = access;
    }

    @GET
    public Response records(
            @Context Request request, @Context HttpHeaders headers, @QueryParam("department") String department)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.VIEW_GAPS, Permission.MANAGE_ENTITLEMENTS);
        Sight sight = access.enabled(caller.department(key(department)));
        boolean mayWrite = mayWrite(caller, sight);
        Map<StaffId, List<PersonRecordsJson.RecordJson>> records = new HashMap<>();
        for (PersonRecord record : access.services().records().of(sight.staff())) {
            if (record.withdrawn().isEmpty()) {
                records.computeIfAbsent(record.staff(), any -> new ArrayList<>())
                        .add(PersonRecordsJson.RecordJson.of(record, mayWrite));
            }
        }
        List<PersonRecordsJson.PersonJson> people = sight.people().values().stream()
                .map(person -> new PersonRecordsJson.PersonJson(
                        person.id().value(),
                        person.displayName(),
                        person.team().value(),
                        person.professionalGroup(),
                        person.inTraining(),
                        records.getOrDefault(person.id(), List.of())))
                .toList();
        return Answers.computed(PersonRecordsJson.of(mayWrite, people), request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@Context Request request, @Context HttpHeaders headers, InputStream body)
            throws HostUnavailableException, NoAnswerException, IOException {
        Caller caller = access.caller(request, headers, Permission.MANAGE_ENTITLEMENTS);
        AttainmentRequestJson.PersonRecords sent = Parameters.body(body, AttainmentRequestJson.PersonRecords.class);
        Sight sight = writable(caller, key(sent.department()));
        LocalDate from = Parameters.day("from", sent.from());
        DateRange days = EvidenceForm.until(sent.until(), from)
                .map(until -> new DateRange(from, until))
                .orElseGet(() -> DateRange.startingOn(from));
        try {
            return Answers.created(PersonRecordsJson.AddedJson.of(access.services()
                    .records()
                    .add(
                            staff(sent, sight),
                            kind(sent.kind()),
                            days,
                            Form.note("reason", sent.reason()),
                            caller.actor())));
        } catch (EvidenceRefusedException e) {
            throw EvidenceDesk.refused(e);
        }
    }

    @DELETE
    @Path("{id}")
    public Response withdraw(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("id") String id,
            @QueryParam("department") String department)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.MANAGE_ENTITLEMENTS);
        Sight sight = writable(caller, key(department));
        PersonRecord record = access.services().records().of(sight.staff()).stream()
                .filter(one -> one.id().equals(id) && one.withdrawn().isEmpty())
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        ProblemType.UNKNOWN_RECORD,
                        "There is no such record that counts of anybody in the department."));
        try {
            access.services().records().withdraw(record.id(), caller.actor());
            return Answers.done();
        } catch (EvidenceRefusedException e) {
            throw EvidenceDesk.refused(e);
        }
    }

    private Sight writable(Caller caller, String department) throws HostUnavailableException {
        Sight sight = access.enabled(caller.department(department));
        if (!mayWrite(caller, sight)) {
            throw Problem.of(ProblemType.NOT_PERMITTED, "Only who coordinates the whole department may do this.");
        }
        return sight;
    }

    private static boolean mayWrite(Caller caller, Sight sight) {
        return sight.whole() && caller.may(Permission.MANAGE_ENTITLEMENTS);
    }

    private static String key(String department) {
        return Parameters.required("department", department, "one of /departments");
    }

    private static Set<StaffId> staff(AttainmentRequestJson.PersonRecords sent, Sight sight) {
        Set<StaffId> staff = new LinkedHashSet<>();
        Form.each("staff", sent.staff(), MOST_PEOPLE, (place, id) -> {
            if (!sight.people().containsKey(new StaffId(Form.name(place, id)))) {
                throw Problem.badParameter(place, null, "the key of somebody in the department");
            }
            staff.add(new StaffId(id.strip()));
        });
        if (staff.isEmpty()) {
            throw Problem.badParameter("staff", null, "a list of people, at least one");
        }
        return staff;
    }

    private static PersonRecord.Kind kind(String text) {
        List<String> words = KINDS.stream().map(CamelCase::of).toList();
        return Parameters.choice("kind", text, words)
                .map(chosen -> KINDS.get(words.indexOf(chosen)))
                .orElseThrow(() -> Problem.badParameter("kind", null, String.join(" or ", words)));
    }
}
