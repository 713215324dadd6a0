package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.sessionwise.api.attainment.AttainmentDepartment;
import org.sessionwise.api.capability.AuditSearch;
import org.sessionwise.api.entitlement.Entitlement;
import org.sessionwise.api.figures.Figures;
import org.sessionwise.api.reconciliation.Reconciliation;
import org.sessionwise.api.teamplan.TeamPlans;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.contract.ContractCatalogue;
import org.sessionwise.host.spi.Duty;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.identity.AccessScope;
import org.sessionwise.host.spi.identity.HostIdentity;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.identity.UserDirectory;
import org.sessionwise.host.spi.ui.UiContribution;
import org.sessionwise.rest.internal.events.EventStreams;
import org.sessionwise.rest.internal.gate.RequestGate;

/**
 * A small trust behind real HTTP: department {@code anaes} with teams {@code red} and {@code blue}, department {@code
 * surg} without capabilities. Every answer is checked against the document.
 */
final class Trust implements AutoCloseable {

    /** In London it is the 29th of July by then. */
    static final Instant NEARLY_MIDNIGHT = Instant.parse("2026-07-28T23:30:00Z");

    static final int MOST_INSIDE = 3;

    static final int MOST_ROWS = 12;

    static final String PERIOD = "from=2026-03-02&until=2026-03-30";

    final FakeHost host = new FakeHost();
    final FakeReconciliation reconciliation = new FakeReconciliation("anaes");
    final FakeEntitlement entitlement = new FakeEntitlement("anaes");
    final FakeYears years = new FakeYears("anaes");
    final FakeSuggestions suggestions = new FakeSuggestions("anaes");
    final FakeReviews reviews = new FakeReviews();
    final FakeAgreedWork agreedWork = new FakeAgreedWork("anaes");
    final FakeFigures figures = new FakeFigures("anaes");
    final List<Figures> figureServices = new ArrayList<>(List.of(figures));
    final List<UiContribution> contributions = new ArrayList<>();
    final FakeContributionSettings contributionSettings = new FakeContributionSettings();
    UserDirectory users = () -> List.of();
    final FakeStaffRecords sheets = new FakeStaffRecords();
    final FakeUploads uploads = new FakeUploads();
    final FakeJobs jobs = new FakeJobs();
    final FakeOperation operation = new FakeOperation();
    final FakeRoster roster = new FakeRoster();
    final FakeJobFiles jobFiles = new FakeJobFiles();
    final FakePlans plans = new FakePlans(jobs);
    final FakeTeamPlans teamPlans = new FakeTeamPlans();
    final List<TeamPlans> teamPlanServices = new ArrayList<>();
    final FakeAttainment attainment = new FakeAttainment(host);
    final FakeEvidence evidence = new FakeEvidence();
    final FakeSampling sampling = new FakeSampling();
    final FakeReporting reporting = new FakeReporting();
    final List<AttainmentDepartment> attainmentOn = new ArrayList<>();
    final RequestGate gate = new RequestGate(MOST_INSIDE);
    final List<Reconciliation> reconciliations = new ArrayList<>(List.of(reconciliation));
    final List<Entitlement> entitlements = new ArrayList<>(List.of(entitlement));

    private static final Logger JERSEY = Logger.getLogger("org.glassfish.jersey"); // kept, or its level is forgotten
    private static final Logger SERVER = Logger.getLogger("com.sun.net.httpserver");

    static {
        JERSEY.setLevel(Level.SEVERE);
        SERVER.setLevel(Level.SEVERE);
        System.setProperty("sun.net.httpserver.nodelay", "true"); // or each answer waits 40 ms for an ACK
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final EventStreams streams;
    private final HttpServer server;
    private final URI base;

    private Trust(boolean connected, boolean records, Consumer<HostConnection> more, Optional<List<Duty>> duties) {
        people();
        users();
        host.duties = duties.orElse(null);
        HostConnection connection = connected ? new HostConnection(host.asHost()) : new HostConnection();
        more.accept(connection);
        Access access = new Access(connection);
        Offered offered = connected
                ? new Offered(reconciliations, entitlements, plans, plans, plans, plans, jobs)
                        .and(teamPlanServices, teamPlans)
                        .and(ContractCatalogue::published)
                        .and((AuditSearch) plans)
                        .andAttainment(attainmentOn)
                : new Offered();
        OfferedFigures agreed = new OfferedFigures(figureServices).and(List.of(agreedWork));
        OfferedYears offeredYears = new OfferedYears(List.of(years));
        OfferedReviews offeredReviews = new OfferedReviews(reviews, reviews.rules, reviews.policies);
        streams = new EventStreams(new StreamSettings(3, 3600));
        Exports exports =
                new Exports(offered, MOST_ROWS, 1).and((xhtml, made) -> xhtml.getBytes(StandardCharsets.UTF_8));
        OrderedExports orders = new OrderedExports(exports, Clock.fixed(NEARLY_MIDNIGHT, ZoneOffset.UTC)).and(jobFiles);
        SessionFeed feed = new SessionFeed(offered, exports, Clock.fixed(NEARLY_MIDNIGHT, ZoneOffset.UTC));
        AttainmentAccess attaining = new AttainmentAccess(
                access,
                offered,
                new OfferedAttainment(attainment, evidence, evidence, sampling),
                Clock.fixed(NEARLY_MIDNIGHT, ZoneOffset.UTC));
        Markers markers = new Markers(access, offered);
        Contributions offeredToPages = new Contributions(contributions);
        ContributionFailures failures = new ContributionFailures(Clock.fixed(NEARLY_MIDNIGHT, ZoneOffset.UTC));
        ContributionList listed = new ContributionList(offeredToPages, failures, new HostSlots(framework()));
        ResourceConfig config = new ResourceConfig();
        config.register(ProblemMapper.class).register(AnswerHeaders.class).register(new GateFilter(gate));
        Stream.of(
                        new StatusResource("0.1.0", connection),
                        document(),
                        new MeResource(access, Clock.fixed(NEARLY_MIDNIGHT, ZoneOffset.UTC)),
                        new ContributionsResource(access, offeredToPages),
                        new ContributionFailuresResource(access, offeredToPages, failures),
                        records
                                ? new ContributionSettingsResource(access, listed, contributionSettings)
                                : new ContributionSettingsResource(access, listed, null),
                        new CapabilityMatrixResource(access, offered),
                        new CapabilityPreviewResource(
                                access, offered, new CapabilityPreview(offeredToPages, () -> users.users())),
                        new CapabilityChangesResource(access, offered),
                        records ? new StaffRecordResource(access, sheets) : new StaffRecordResource(access),
                        new DepartmentsResource(access, offered),
                        new PositionResource(access, offered),
                        new FindingsResource(access, offered),
                        new FiguresResource(access, new OfferedFigures(figureServices)),
                        new TrustFiguresResource(access, new OfferedFigures(figureServices)),
                        new AnnualisedResource(access, agreed, Clock.fixed(NEARLY_MIDNIGHT, ZoneOffset.UTC)),
                        new TimesResource(access, agreed),
                        new OutputResource(access, agreed),
                        new PeopleResource(access),
                        new PersonSuggestionsResource(access, new OfferedSuggestions(List.of(suggestions))),
                        new SuggestionsResource(access, new OfferedSuggestions(List.of(suggestions))),
                        new YearsResource(access, offeredYears),
                        new YearResource(access, offeredYears, Clock.fixed(NEARLY_MIDNIGHT, ZoneOffset.UTC)),
                        new OwnYearResource(access, offeredYears, Clock.fixed(NEARLY_MIDNIGHT, ZoneOffset.UTC)),
                        new MarkersResource(markers),
                        new CellDecorationResource(markers),
                        new TemplatesResource(access, offered),
                        new DutiesResource(access, offered),
                        new SourcesResource(access, offered),
                        records ? new ImportsResource(access, offered, uploads) : new ImportsResource(access, offered),
                        records ? new BankHolidaysResource(access, uploads) : new BankHolidaysResource(access),
                        new PullsResource(access, offered),
                        new UnmatchedResource(access, offered),
                        new NotificationsResource(access, offered, Clock.fixed(NEARLY_MIDNIGHT, ZoneOffset.UTC)),
                        new JobsResource(access, offered, orders),
                        new CapabilitiesResource(access, offered),
                        new SwitchResource(access, offered),
                        new AuditResource(access, offered),
                        new AuditExportResource(access, offered),
                        new SetupResource(access, operation.offered()),
                        new ConnectionsResource(access, operation.offered()),
                        new DataHealthResource(access, operation.offered()),
                        new AccessReportResource(access, offered, operation.offered()),
                        new AccessReportExportResource(access, offered, operation.offered()),
                        new TeamPlansResource(access, offered),
                        new OutsideTariffResource(access, offered),
                        new ConsistencyResource(access, offered),
                        new TariffsResource(access, offered),
                        new ContractsResource(access, offered),
                        new FiguresExportResource(access, new OfferedFigures(figureServices), exports),
                        new FindingsExportResource(access, new OfferedFigures(figureServices), exports),
                        new DepartmentExportsResource(access, offered, new OfferedFigures(figureServices), orders),
                        new ExportsResource(access, offered, orders),
                        new UnmappedResource(access, new RosterWork(roster, roster)),
                        new SessionsFeedResource(access, feed),
                        new OwnSessionsFeedResource(access, feed),
                        new ReviewsResource(access, offered, offeredReviews),
                        new QuartersResource(access, offered, offeredReviews),
                        new PoliciesResource(access, offeredReviews),
                        new ReviewPolicyResource(access, offeredReviews),
                        new AttainmentResource(attaining),
                        new AttainmentStepsResource(attaining),
                        new AttainmentPolicyResource(attaining),
                        new EvidenceResource(attaining),
                        new EvidenceFileResource(attaining),
                        new PersonRecordsResource(attaining),
                        new SamplesResource(attaining),
                        new IndicatorsResource(attaining, new OfferedReporting(reporting, reporting)),
                        new PacksResource(attaining, new OfferedReporting(reporting, reporting)),
                        new EventsResource(access, streams))
                .forEach(config::register);
        URI anyPort = URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":0/");
        server = JdkHttpServerFactory.createHttpServer(anyPort, config);
        base = URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":"
                + server.getAddress().getPort());
    }

    static Trust open() {
        return new Trust(true, true, asItIs -> {}, Optional.empty());
    }

    static Trust withoutHost() {
        return new Trust(false, true, asItIs -> {}, Optional.empty());
    }

    static Trust withoutStaffRecord() {
        return new Trust(true, false, asItIs -> {}, Optional.empty());
    }

    static Trust withAnother(RosterHost rival) {
        return new Trust(true, true, connection -> connection.and(rival), Optional.empty());
    }

    static Trust withAnotherSignIn(HostIdentity rival) {
        return new Trust(true, true, connection -> connection.and(rival), Optional.empty());
    }

    static Trust withDuties(Duty... duties) {
        return new Trust(true, true, asItIs -> {}, Optional.of(List.of(duties)));
    }

    /** No bundle of this framework declares a slot. */
    private static BundleContext framework() {
        return (BundleContext) Proxy.newProxyInstance(
                Trust.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (self, method, arguments) -> new Bundle[0]);
    }

    private static DocumentResource document() {
        try {
            return new DocumentResource();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void people() {
        host.department("anaes", "Anaesthetics");
        host.department("surg", "Surgery");
        host.team("red", "anaes", "Red team");
        host.team("blue", "anaes", "Blue team");
        host.team("green", "surg", "Green team");
        host.people.add(host.person("a1", "anaes", "red", "Amy Ash").build());
        host.people.add(host.person("a2", "anaes", "red", "Bob Birch").build());
        host.people.add(host.person("a3", "anaes", "blue", "Cat Cedar").build());
        host.people.add(host.person("a4", "anaes", "blue", "Dan Dogwood")
                .inTraining(true)
                .build());
        host.people.add(host.person("s1", "surg", "green", "Eve Elm").build());
    }

    private void users() {
        AccessScope anaes = AccessScope.of(Set.of(new DepartmentId("anaes")), Set.of(), Set.of());
        host.user("coordinator", Set.of(Permission.VIEW_GAPS, Permission.MANAGE_ENTITLEMENTS), anaes);
        host.user("administrator", Set.of(Permission.ADMINISTER), anaes);
        host.user("viewer", Set.of(Permission.VIEW_GAPS), anaes);
        host.user("board", Set.of(Permission.VIEW_GAPS), AccessScope.nobody());
        host.user("nobody", Set.of(), anaes);
        host.user("lead", Set.of(Permission.values()), AccessScope.of(Set.of(), Set.of(new TeamId("red")), Set.of()));
        host.user(
                "everywhere",
                Set.of(Permission.values()),
                AccessScope.of(Set.of(new DepartmentId("anaes"), new DepartmentId("surg")), Set.of(), Set.of()));
        host.user(
                "manager", Set.of(Permission.VIEW_GAPS), AccessScope.of(Set.of(), Set.of(), Set.of(new StaffId("a3"))));
    }

    /** Adds people to a team. */
    void more(String department, String team, String... people) {
        for (String person : people) {
            host.people.add(
                    host.person(person, department, team, "Person " + person).build());
        }
    }

    /** Switches attainment on for {@code anaes}. */
    void attainmentOn() {
        attainmentOn.add(() -> new DepartmentId("anaes"));
    }

    /** Switches team plans on for {@code anaes}. */
    void teamPlansOn() {
        teamPlanServices.add(teamPlans);
    }

    /** Adds a user who sees one person. */
    void staff(String user, String person) {
        host.user(user, Set.of(Permission.VIEW_GAPS), AccessScope.of(Set.of(), Set.of(), Set.of(new StaffId(person))));
    }

    URI at(String path) {
        return URI.create(base + path);
    }

    EventStreams streams() {
        return streams;
    }

    /** Returns a request of a user, with the host's proof that it comes from a page of it. */
    HttpRequest.Builder request(String user, String path) {
        return HttpRequest.newBuilder(at(path)).header("Cookie", "user=" + user).header("X-Token", "yes");
    }

    HttpResponse<String> send(HttpRequest.Builder builder) throws IOException, InterruptedException {
        HttpRequest request = builder.build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        Contract.check(request.method(), request.uri().getRawPath(), answer);
        return answer;
    }

    HttpResponse<String> get(String user, String path) throws IOException, InterruptedException {
        return send(request(user, path));
    }

    /** Returns the bytes of a file, which a text would not keep. */
    byte[] file(String user, String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(request(user, path).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode());
        return answer.body();
    }

    HttpResponse<String> send(String method, String user, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(user, path).method(method, HttpRequest.BodyPublishers.ofString(body));
        return send(body.isEmpty() ? request : request.header("Content-Type", "application/json"));
    }

    /** Returns the body of a GET that must succeed. */
    JsonNode read(String user, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(user, path);
        assertEquals(200, answer.statusCode(), answer.body());
        return json(answer);
    }

    static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    /** Returns the last part of a problem's type, with its status. */
    static String problem(HttpResponse<String> answer) throws IOException {
        return answer.statusCode() + " " + json(answer).path("type").asText().replace("urn:sessionwise:problem:", "");
    }

    @Override
    public void close() {
        streams.close();
        server.stop(0);
    }
}
