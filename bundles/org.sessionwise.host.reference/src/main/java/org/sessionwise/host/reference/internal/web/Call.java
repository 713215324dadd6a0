package org.sessionwise.host.reference.internal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.reference.internal.OpenHost;
import org.sessionwise.host.reference.internal.account.Account;
import org.sessionwise.host.reference.internal.account.Role;
import org.sessionwise.host.reference.internal.account.SignIn;
import org.sessionwise.host.reference.internal.json.Fields;
import org.sessionwise.host.reference.internal.json.Json;
import org.sessionwise.host.reference.internal.rota.LocalTimes;
import org.sessionwise.host.reference.internal.rota.Refused;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.StaffMember;

/** One request on its way through an end-point, with who is asking. */
final class Call {

    private static final int MOST_JSON_BYTES = 64 << 10;
    private static final int MOST_CSV_BYTES = 20 << 20;
    private static final int MOST_DAYS = 420;

    private final HttpServletRequest request;
    private final OpenHost host;
    private final Optional<SignIn> signIn;
    private final Map<String, String> path;
    private final Json json;

    Call(HttpServletRequest request, OpenHost host, Optional<SignIn> signIn, Map<String, String> path, Json json) {
        this.request = request;
        this.host = host;
        this.signIn = signIn;
        this.path = path;
        this.json = json;
    }

    OpenHost host() {
        return host;
    }

    /** Refuses whoever does not fulfil what the route asks for. */
    void require(Access access) {
        switch (access) {
            case ANYONE -> {}
            case SIGNED_IN -> signIn();
            case OPENS_DEPARTMENT -> requireOpen(department());
            case MANAGES_DEPARTMENT -> requireManaged(department());
            case ADMINISTERS -> requireAdministrator();
        }
    }

    SignIn signIn() {
        return signIn.orElseThrow(() -> new Refused(
                Refused.Reason.NOT_SIGNED_IN,
                "Sign in first. What changes something also needs the X-Rota-Token header that the sign-in gives."));
    }

    Account account() {
        return signIn().account();
    }

    /** Returns the name that the host's audit keeps. */
    String actor() {
        return account().id();
    }

    String remoteAddress() {
        return request.getRemoteAddr();
    }

    boolean isSecure() {
        return request.isSecure();
    }

    String path(String name) {
        return path.get(name);
    }

    DepartmentId department() {
        String id = path("department");
        if (id.isBlank()) {
            throw Refused.notFound("department");
        }
        return new DepartmentId(id);
    }

    Department departmentDetails() {
        return host.people().department(department()).orElseThrow(() -> Refused.notFound("department"));
    }

    /** A department that the user may not open does not exist for the user. */
    void requireOpen(DepartmentId department) {
        if (!account().mayOpen(department)) {
            throw Refused.notFound("department");
        }
    }

    void requireManaged(DepartmentId department) {
        requireOpen(department);
        if (!account().mayManage(department)) {
            throw notPermitted();
        }
    }

    private void requireAdministrator() {
        if (account().role() != Role.ADMINISTRATOR) {
            throw notPermitted();
        }
    }

    static Refused notPermitted() {
        return new Refused(Refused.Reason.NOT_PERMITTED, "Your role does not let you do this.");
    }

    boolean sees(StaffMember person) {
        return account().maySee(person);
    }

    Optional<String> query(String name) {
        return Optional.ofNullable(parameter(name)).filter(text -> !text.isBlank());
    }

    private String parameter(String name) {
        try {
            return request.getParameter(name);
        } catch (RuntimeException e) { // each server has its own for a query that it cannot decode
            throw new Refused(Refused.Reason.MALFORMED, "The query of this address cannot be read.");
        }
    }

    /** Returns the days from query parameter {@code from} until {@code until}. */
    DateRange days() {
        LocalDate from = date("from");
        LocalDate until = date("until");
        if (!from.isBefore(until) || until.isAfter(from.plusDays(MOST_DAYS))) {
            throw Refused.invalid("query", "until", "a day after from, at most " + MOST_DAYS + " days later");
        }
        return new DateRange(from, until);
    }

    private LocalDate date(String name) {
        return day(name, query(name).orElse(""));
    }

    /** Returns the day in a query parameter; empty if it is not there. */
    Optional<LocalDate> optionalDate(String name) {
        return query(name).map(text -> day(name, text));
    }

    private static LocalDate day(String name, String text) {
        try {
            return LocalTimes.parseDay(text);
        } catch (DateTimeParseException e) {
            throw Refused.invalid("query", name, LocalTimes.EXPECTED_DAY);
        }
    }

    /** Reads the body as one JSON object. */
    Fields body(String record) {
        requireType("application/json");
        return new Fields(record, json.read(bytes(MOST_JSON_BYTES)));
    }

    /** Reads the body as CSV in UTF-8. */
    String csv() {
        requireType("text/csv");
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(MOST_CSV_BYTES)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refused.invalid("file", "encoding", "UTF-8");
        }
    }

    private void requireType(String type) {
        String sent = String.valueOf(request.getContentType());
        if (!sent.equals(type) && !sent.startsWith(type + ";")) {
            throw new Refused(Refused.Reason.UNSUPPORTED_FORMAT, "Send " + type + ".");
        }
    }

    private byte[] bytes(int most) {
        try {
            byte[] bytes = request.getInputStream().readNBytes(most + 1);
            if (bytes.length > most) {
                throw new Refused(Refused.Reason.TOO_LARGE, "Send at most " + most + " bytes.");
            }
            return bytes;
        } catch (IOException e) {
            // Whoever asked has gone: nobody reads this answer, and it is not worth a line in the log.
            throw new Refused(Refused.Reason.MALFORMED, "The request broke off.");
        }
    }
}
