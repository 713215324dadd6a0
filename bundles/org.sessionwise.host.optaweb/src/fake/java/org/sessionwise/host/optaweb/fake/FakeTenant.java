package org.sessionwise.host.optaweb.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** One tenant's data and the product's rules for them. Every method may be called from any thread. */
public final class FakeTenant {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final List<String> DAYS =
            List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");
    private static final List<String> OPINIONS = List.of(
            "requiredSkillViolationList",
            "unavailableEmployeeViolationList",
            "shiftEmployeeConflictList",
            "desiredTimeslotForEmployeeRewardList",
            "undesiredTimeslotForEmployeePenaltyList",
            "rotationViolationPenaltyList",
            "unassignedShiftPenaltyList",
            "contractMinutesViolationPenaltyList",
            "noBreakViolationList",
            "publishedShiftReassignedPenaltyList");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final long FIRST_NEW_KEY = 59_450;
    private static final long FIRST_SHIFT = 157;

    private final int id;
    private final ObjectNode state = JSON.objectNode();
    private final Map<Long, ObjectNode> spots = new LinkedHashMap<>();
    private final Map<Long, ObjectNode> employees = new LinkedHashMap<>();
    private final Map<Long, ObjectNode> buckets = new LinkedHashMap<>();
    private final Map<Long, ObjectNode> shifts = new LinkedHashMap<>();
    private final Map<Long, ObjectNode> availabilities = new LinkedHashMap<>();
    private String weekStart = "MONDAY";
    private long nextKey = FIRST_NEW_KEY;
    private long nextShift = FIRST_SHIFT;

    /** Begins a tenant without people; set its dates next. */
    public FakeTenant(int id, String name, int rotationLength, ZoneId zone) {
        this.id = id;
        state.put("id", id + 2).put("tenantId", id).put("version", 1).put("publishNotice", 14);
        state.put("rotationLength", rotationLength).put("timeZone", zone.getId());
        state.putObject("tenant").put("id", id).put("version", 0).put("name", name);
    }

    int id() {
        return id;
    }

    /** Sets how far the roster is. */
    public synchronized void dates(LocalDate lastHistoric, LocalDate firstDraft, int draftLength, int unplannedOffset) {
        state.put("lastHistoricDate", lastHistoric.toString()).put("firstDraftDate", firstDraft.toString());
        state.put("draftLength", draftLength).put("unplannedRotationOffset", unplannedOffset);
    }

    public synchronized void zone(String zone) {
        state.put("timeZone", zone);
    }

    public synchronized void weekStart(String day) {
        weekStart = day;
    }

    /** Adds or renames a spot. */
    public synchronized void spot(long key, String name, List<Long> skills) {
        spots.put(key, entity(key).put("name", name).set("requiredSkillSet", skills(skills)));
    }

    /** Adds or renames a person. */
    public synchronized void employee(long key, String name, List<Long> skills) {
        ObjectNode employee = entity(key).put("name", name).put("shortId", "ABC").put("color", "#cbc1ff");
        employee.set("contract", contract());
        employees.put(key, employee.set("skillProficiencySet", skills(skills)));
    }

    public synchronized void removeEmployee(long key) {
        employees.remove(key);
    }

    private ObjectNode contract() {
        ObjectNode contract = entity(16).put("name", "Part Time Contract");
        for (String limit : List.of("Day", "Week", "Month", "Year")) {
            contract.putNull("maximumMinutesPer" + limit);
        }
        return contract;
    }

    private ArrayNode skills(List<Long> keys) {
        ArrayNode skills = JSON.arrayNode();
        keys.forEach(key -> skills.add(entity(key).put("name", key == 4 ? "Ambulatory care" : "Critical care")));
        return skills;
    }

    private ObjectNode entity(long key) {
        return JSON.objectNode().put("id", key).put("tenantId", id).put("version", 0);
    }

    /** Adds a bucket for every day of the week, one seat a day; a null is an open seat. */
    public synchronized void bucket(long key, long spot, String start, String end, List<Long> people) {
        ObjectNode bucket = entity(key).put("spotId", spot).put("startTime", start).put("endTime", end);
        bucket.putArray("additionalSkillSetIdList");
        ArrayNode days = bucket.putArray("repeatOnDaySetList");
        DAYS.forEach(days::add);
        ArrayNode seats = bucket.putArray("seatList");
        for (int day = 0; day < people.size(); day++) {
            ObjectNode seat = seats.addObject().put("dayInRotation", day);
            seat.put("employeeId", people.get(day));
        }
        buckets.put(key, bucket);
    }

    /** Changes a bucket as somebody else might. */
    public synchronized void editBucket(long key, Consumer<ObjectNode> edit) {
        edit.accept(buckets.get(key));
    }

    /** Adds the shift that the rotation asks for: of a day's seats the first counts. */
    public synchronized void shift(long bucketKey, LocalDate date, int dayInRotation, boolean assigned) {
        ObjectNode bucket = buckets.get(bucketKey);
        for (JsonNode seat : bucket.get("seatList")) {
            if (seat.get("dayInRotation").intValue() == dayInRotation) {
                LocalTime start = LocalTime.parse(bucket.get("startTime").textValue());
                LocalTime end = LocalTime.parse(bucket.get("endTime").textValue());
                JsonNode person = seat.get("employeeId");
                addShift(
                        bucket.get("spotId").longValue(),
                        date.atTime(start),
                        (start.isBefore(end) ? date : date.plusDays(1)).atTime(end),
                        person,
                        assigned ? person : JSON.nullNode());
                return;
            }
        }
    }

    /** Adds a shift by its local times; nobody is planned for it. Returns its key. */
    public synchronized long shift(long spot, String start, String end, Long employee) {
        JsonNode person = employee == null ? JSON.nullNode() : JSON.numberNode(employee);
        return addShift(spot, LocalDateTime.parse(start), LocalDateTime.parse(end), JSON.nullNode(), person);
    }

    private long addShift(long spot, LocalDateTime start, LocalDateTime end, JsonNode planned, JsonNode assigned) {
        long key = nextShift++;
        ObjectNode shift = entity(key);
        shift.set("rotationEmployeeId", planned);
        shift.put("spotId", spot).putArray("requiredSkillSetIdList");
        shift.put("startDateTime", stored(start)).put("endDateTime", stored(end));
        OPINIONS.forEach(shift::putArray);
        shift.put("indictmentScore", "0hard/0medium/0soft").put("pinnedByUser", false);
        shift.set("employeeId", assigned);
        shift.set("originalEmployeeId", assigned);
        shifts.put(key, shift);
        return key;
    }

    /** The product turns a local time into an instant by its offset, and back when it tells it. */
    private String stored(LocalDateTime local) {
        ZoneId zone = zone();
        ZoneOffset offset = zone.getRules().getOffset(local);
        return LOCAL.format(LocalDateTime.ofInstant(local.toInstant(offset), zone));
    }

    private ZoneId zone() {
        return ZoneId.of(state.get("timeZone").textValue());
    }

    /** Gives a shift other times and another person. */
    public synchronized void moveShift(long shift, String start, String end, Long employee) {
        shifts.get(shift)
                .put("startDateTime", stored(LocalDateTime.parse(start)))
                .put("endDateTime", stored(LocalDateTime.parse(end)));
        assign(shift, employee);
    }

    /** Adds a bucket with one seat, as somebody at the screens might; returns its key. */
    public synchronized long seat(long spot, String start, String end, int day, Long employee) {
        long key = nextKey++;
        bucket(key, spot, start, end, List.of());
        buckets.get(key).withArray("seatList").addObject().put("dayInRotation", day).put("employeeId", employee);
        return key;
    }

    /** Adds a bucket with one seat, repeated on the day of that seat only; returns its key. */
    public synchronized long oneSeat(long spot, String start, String end, int day, Long employee) {
        long key = seat(spot, start, end, day, employee);
        buckets.get(key).putArray("repeatOnDaySetList").add(DAYS.get(day % DAYS.size()));
        return key;
    }

    /** Assigns a shift, or takes the person off with null. */
    public synchronized void assign(long shift, Long employee) {
        shifts.get(shift).put("employeeId", employee);
    }

    public synchronized void removeShifts(Predicate<JsonNode> which) {
        shifts.values().removeIf(which);
    }

    /** Adds availability by its local times; returns its key. */
    public synchronized long availability(long employee, String start, String end, String kind) {
        long key = nextKey++;
        ObjectNode availability = entity(key).put("employeeId", employee);
        availability.put("startDateTime", start).put("endDateTime", end).put("state", kind);
        availabilities.put(key, availability);
        return key;
    }

    /** Moves the draft on as its screen does: by single days, and without moving the day of the rotation. */
    public synchronized void publishAndProvision() {
        LocalDate firstDraft = LocalDate.parse(state.get("firstDraftDate").textValue());
        LocalDate unplanned = firstDraft.plusDays(state.get("draftLength").intValue());
        int offset = state.get("unplannedRotationOffset").intValue();
        state.put("firstDraftDate", firstDraft.plusDays(1).toString());
        List.copyOf(buckets.keySet()).forEach(bucket -> shift(bucket, unplanned, offset, false));
    }

    synchronized ObjectNode state() {
        return state.deepCopy();
    }

    synchronized JsonNode tenant() {
        return state.get("tenant").deepCopy();
    }

    synchronized ObjectNode configuration() {
        return entity(2).put("weekStartDay", weekStart);
    }

    /** Returns the rotation as the product tells it. */
    public synchronized ArrayNode rotation() {
        ArrayNode rotation = JSON.arrayNode();
        buckets.values().forEach(bucket -> rotation.add(bucket.deepCopy()));
        return rotation;
    }

    /** Returns a bucket; null if there is none. */
    synchronized ObjectNode bucket(long key) {
        ObjectNode bucket = buckets.get(key);
        return bucket == null ? null : bucket.deepCopy();
    }

    synchronized boolean hasSpot(long key) {
        return spots.containsKey(key);
    }

    synchronized boolean hasEmployee(long key) {
        return employees.containsKey(key);
    }

    /** Stores what was sent; a version is no obstacle, and seats do not raise it. */
    synchronized ObjectNode store(ObjectNode bucket) {
        ObjectNode before = bucket.has("id") ? buckets.get(bucket.get("id").longValue()) : null;
        long key = before == null ? nextKey++ : before.get("id").longValue();
        long version = before == null ? 0 : before.get("version").longValue();
        ObjectNode after = entity(key);
        for (String name : List.of("spotId", "startTime", "endTime")) {
            after.set(name, bucket.get(name));
            version += before != null && !before.get(name).equals(bucket.get(name)) ? 1 : 0;
        }
        for (String name : List.of("additionalSkillSetIdList", "repeatOnDaySetList", "seatList")) {
            after.set(name, bucket.get(name).deepCopy());
        }
        after.put("version", version);
        buckets.put(key, after);
        return after.deepCopy();
    }

    synchronized boolean delete(long key) {
        return buckets.remove(key) != null;
    }

    synchronized ObjectNode shiftView(LocalDate from, LocalDate until) {
        ObjectNode view = view(from, until);
        ObjectNode bySpot = view.putObject("spotIdToShiftViewListMap");
        overlapping(shifts, from, until)
                .forEach(shift -> bySpot.withArray("/" + shift.get("spotId").asText()).add(shift.deepCopy()));
        return view;
    }

    /** The product leaves the list of unassigned shifts empty, whatever there is. */
    synchronized ObjectNode availabilityView(LocalDate from, LocalDate until) {
        ObjectNode view = view(from, until);
        ObjectNode byPerson = view.putObject("employeeIdToShiftViewListMap");
        overlapping(shifts, from, until).stream()
                .filter(shift -> !shift.get("employeeId").isNull())
                .forEach(shift ->
                        byPerson.withArray("/" + shift.get("employeeId").asText()).add(shift.deepCopy()));
        ObjectNode availability = view.putObject("employeeIdToAvailabilityViewListMap");
        overlapping(availabilities, from, until).forEach(item -> availability
                .withArray("/" + item.get("employeeId").asText())
                .add(item.deepCopy()));
        view.putArray("unassignedShiftViewList");
        return view;
    }

    synchronized ArrayNode people() {
        ArrayNode people = JSON.arrayNode();
        employees.values().forEach(employee -> people.add(employee.deepCopy()));
        return people;
    }

    synchronized ArrayNode places() {
        ArrayNode places = JSON.arrayNode();
        spots.values().forEach(spot -> places.add(spot.deepCopy()));
        return places;
    }

    private ObjectNode view(LocalDate from, LocalDate until) {
        ObjectNode view = JSON.objectNode().put("tenantId", id);
        view.put("startDate", from.toString()).put("endDate", until.toString());
        view.set("spotList", places());
        view.set("employeeList", people());
        view.set("rosterState", state());
        view.putObject("indictmentSummary");
        return view.put("score", "0hard/0medium/0soft");
    }

    /** What ends exactly at the beginning is told, too. */
    private static List<ObjectNode> overlapping(Map<Long, ObjectNode> items, LocalDate from, LocalDate until) {
        return items.values().stream()
                .filter(item -> !end(item).isBefore(from.atStartOfDay())
                        && start(item).isBefore(until.atStartOfDay()))
                .toList();
    }

    private static LocalDateTime start(JsonNode item) {
        return LocalDateTime.parse(item.get("startDateTime").textValue());
    }

    private static LocalDateTime end(JsonNode item) {
        return LocalDateTime.parse(item.get("endDateTime").textValue());
    }
}
