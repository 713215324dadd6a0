package org.sessionwise.host.rotamap.internal.wire;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.host.rotamap.internal.wire.XmlWalk.Position;
import org.sessionwise.host.spi.HostUnavailableException;

/** Reads a person rota: its {@code person_rota_item} elements, wherever they stand. Elements it does not know are passed by. */
final class RotaDocument implements XmlWalk.Visitor {

    private static final String ITEM = "person_rota_item";
    private static final Set<String> KNOWN =
            Set.of("person", "location", "location_type", "date", "start_time", "session");
    private static final int MOST_ITEMS = 200_000;

    private final List<RotaItem> items = new ArrayList<>();
    private final Map<String, String> fields = new HashMap<>();
    private int itemDepth;

    private RotaDocument() {}

    /**
     * Returns the items in the document's order.
     *
     * @throws HostUnavailableException naming the element and its position, never the person, if anything needed is missing
     */
    static List<RotaItem> read(byte[] document) throws HostUnavailableException {
        RotaDocument rota = new RotaDocument();
        new XmlWalk("the person rota").through(document, rota);
        return rota.items;
    }

    @Override
    public void begins(String name, Position position) throws HostUnavailableException {
        // A login page that happens to be well formed, and an error in words, would otherwise pass for an empty rota.
        if (position.depth() == 1 && name.equalsIgnoreCase("html") || itemDepth == 0 && name.equals("error")) {
            throw new HostUnavailableException("something else than the person rota came: it holds an element \"" + name
                    + "\" (line " + position.line() + ")");
        }
        if (name.equals(ITEM) && itemDepth == 0) {
            itemDepth = position.depth();
            fields.clear();
        }
    }

    @Override
    public void ends(String name, String text, Position position) throws HostUnavailableException {
        if (itemDepth == 0) {
            return;
        }
        if (position.depth() == itemDepth) {
            itemDepth = 0;
            add(position);
        } else if (position.depth() == itemDepth + 1
                && KNOWN.contains(name)
                && !text.isEmpty()
                && fields.put(name, text) != null) {
            throw wrong(name, "is there twice", position);
        }
    }

    private void add(Position position) throws HostUnavailableException {
        if (items.size() == MOST_ITEMS) {
            throw new HostUnavailableException("the person rota has more than " + MOST_ITEMS + " items in one answer");
        }
        items.add(new RotaItem(
                needed("person", position),
                needed("location", position),
                Optional.ofNullable(fields.get("location_type")),
                date(position),
                start(position),
                needed("session", position).toLowerCase(Locale.ROOT)));
    }

    private String needed(String name, Position position) throws HostUnavailableException {
        String text = fields.get(name);
        if (text == null) {
            throw wrong(name, "is missing or empty", position);
        }
        return text;
    }

    private LocalDate date(Position position) throws HostUnavailableException {
        try {
            return LocalDate.parse(needed("date", position));
        } catch (DateTimeParseException e) {
            throw wrong("date", "is no date such as 2026-01-31", position);
        }
    }

    private Optional<LocalTime> start(Position position) throws HostUnavailableException {
        try {
            return Optional.ofNullable(fields.get("start_time")).map(LocalTime::parse);
        } catch (DateTimeParseException e) {
            throw wrong("start_time", "is no time such as 08:30:00", position);
        }
    }

    private HostUnavailableException wrong(String element, String how, Position position) {
        return new HostUnavailableException("the person rota cannot be used: \"" + element + "\" " + how + " in item "
                + (items.size() + 1) + ", which ends in line " + position.line());
    }
}
