package org.sessionwise.teamplan.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sessionwise.api.Actor;
import org.sessionwise.api.teamplan.SpaTariff;
import org.sessionwise.database.Sql;
import org.sessionwise.domain.RuleSource;

/** The tariffs of the trust, in the transaction of a connection. */
public final class TariffTable {

    private final Sql sql;

    public TariffTable(Connection connection) {
        this.sql = new Sql(connection);
    }

    /** Returns all tariffs, the latest first. */
    public List<SpaTariff> all() throws SQLException {
        return sql.list(
                "SELECT valid_from, version, written_by, written_at FROM teamplan_tariff ORDER BY valid_from DESC",
                this::tariff);
    }

    /** Returns the version of the tariff that begins on a day; 0 if there is none. */
    public long version(LocalDate from) throws SQLException {
        return sql
                .list("SELECT version FROM teamplan_tariff WHERE valid_from = ?", row -> row.getLong(1), from)
                .stream()
                .findFirst()
                .orElse(0L);
    }

    /** Takes the tariff away that begins on a day, if there is one. */
    public void remove(LocalDate from) throws SQLException {
        for (String table : List.of("teamplan_step", "teamplan_rate", "teamplan_tariff")) {
            sql.update("DELETE FROM " + table + " WHERE valid_from = ?", from);
        }
    }

    /** Keeps a tariff instead of the one that began on the same day. */
    public void put(SpaTariff tariff) throws SQLException {
        remove(tariff.from());
        sql.update(
                "INSERT INTO teamplan_tariff (valid_from, version, written_by, written_at) VALUES (?, ?, ?, ?)",
                tariff.from(),
                tariff.version(),
                tariff.by().id(),
                tariff.at());
        for (int i = 0; i < tariff.rates().size(); i++) {
            add(tariff.from(), i, tariff.rates().get(i));
        }
    }

    private void add(LocalDate from, int position, SpaTariff.Rate rate) throws SQLException {
        sql.update(
                "INSERT INTO teamplan_rate (valid_from, position, words, document, clause, standing)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                from,
                position,
                rate.role(),
                rate.source().document(),
                rate.source().clause(),
                rate.source().standing());
        for (int i = 0; i < rate.steps().size(); i++) {
            sql.update(
                    "INSERT INTO teamplan_step (valid_from, rate_position, position, minutes) VALUES (?, ?, ?, ?)",
                    from,
                    position,
                    i,
                    rate.steps().get(i));
        }
    }

    private SpaTariff tariff(ResultSet row) throws SQLException {
        String from = row.getString(1);
        return SpaTariff.of(
                LocalDate.parse(from),
                sql.list(
                        "SELECT position, words, document, clause, standing FROM teamplan_rate WHERE valid_from = ?"
                                + " ORDER BY position",
                        rate -> rate(from, rate),
                        from),
                row.getLong(2),
                new Actor(row.getString(3)),
                Instant.parse(row.getString(4)));
    }

    private SpaTariff.Rate rate(String from, ResultSet row) throws SQLException {
        List<Integer> steps = sql.list(
                "SELECT minutes FROM teamplan_step WHERE valid_from = ? AND rate_position = ? ORDER BY position",
                step -> step.getInt(1),
                from,
                row.getInt(1));
        RuleSource.Standing standing = RuleSource.Standing.valueOf(row.getString(5));
        return new SpaTariff.Rate(
                row.getString(2), steps, new RuleSource(row.getString(3), row.getString(4), standing));
    }
}
