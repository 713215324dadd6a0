package org.sessionwise.attainment.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionwise.domain.attainment.Catalogue;

class CatalogueReaderTest {

    static final String GOOD = """
            {"id": "e-rostering-2019-06", "title": "E-rostering", "edition": "June 2019", "document": "A document",
             "levels": [
              {"number": 0, "title": "None", "meaning": "Nothing yet.", "standards": []},
              {"number": 1, "title": "Basic", "meaning": "Something.", "standards": [
               {"number": "1.1", "title": "There", "criteria": [
                {"id": "1.1a", "wording": "It is there.", "clause": "p. 1", "reach": "trust", "means": "attested",
                 "rule": "attested", "attestedBy": ["Rostering lead"],
                 "settings": {"validMonths": {"value": 12, "standing": "localDefault", "source": "silent"},
                              "warnDays": {"value": 30, "standing": "localDefault", "source": "silent"}}},
                {"id": "1.1b", "wording": "Nine in ten.", "clause": "p. 2", "reach": "people", "means": "computed",
                 "rule": "active-plans",
                 "settings": {"minimumPercent": {"value": 90, "standing": "stated", "source": "p. 2"}}},
                {"id": "1.1c", "wording": "All in date.", "clause": "p. 3", "reach": "team", "means": "computed",
                 "rule": "in-date", "condition": "Only where asked.", "restsOn": ["1.1b"], "settings": {}}]}]}]}
            """;

    @Test
    void aSecondCatalogueIsReadAsData() throws Exception {
        Catalogue catalogue = read(GOOD);

        assertEquals("e-rostering-2019-06", catalogue.id());
        assertEquals(3, catalogue.criteria().size());
        assertEquals("1.1b", catalogue.criteria().get(2).restsOn().get(0).value());
        assertEquals(90, catalogue.criteria().get(1).setting("minimumPercent").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"rule\": \"active-plans\",` | `\"rule\": \"active-plan\",` | criterion 1.1b | rule | no such rule is known",
                "`\"value\": 90` | `\"value\": 90.5` | criterion 1.1b | settings.minimumPercent.value | a whole number from 1 to 100",
                "`\"value\": 90` | `\"value\": 101` | criterion 1.1b | settings.minimumPercent.value | a whole number from 1 to 100",
                "`\"value\": 90` | `\"value\": \"90\"` | criterion 1.1b | settings.minimumPercent.value | a whole number",
                "`\"value\": 90, ` | `` | criterion 1.1b | settings.minimumPercent.value | a whole number",
                "`\"stated\", \"source\": \"p. 2\"` | `\"trust\", \"source\": \"p. 2\"` | criterion 1.1b"
                        + " | settings.minimumPercent.standing | expected one of localDefault, secondHand, stated",
                "`\"minimumPercent\"` | `\"minimumPercents\"` | criterion 1.1b | settings | these are missing: minimumPercent",
                "`\"settings\": {}` | `\"settings\": {\"warnDays\": {}}` | criterion 1.1c | settings.warnDays | no such setting is known",
                "`\"1.1b\", \"wording\"` | `\"1.1a\", \"wording\"` | criterion 1.1a | id | it stands twice",
                "`\"1.1b\", \"wording\"` | `\"1.2b\", \"wording\"` | criterion 1.2b | id | such as 1.1a",
                "`\"clause\": \"p. 2\"` | `\"clauses\": \"p. 2\"` | criterion 1.1b | clauses | no such member is known; expected attestedBy",
                "`\"clause\": \"p. 2\"` | `\"clause\": \" \"` | criterion 1.1b | clause | a text was expected",
                "`\"reach\": \"people\"` | `\"reach\": \"all\"` | criterion 1.1b | reach | expected one of people, team, trust",
                "`\"attestedBy\": [\"Rostering lead\"]` | `\"attestedBy\": [\"A\", \"A\"]` | criterion 1.1a | attestedBy | each of them once",
                "`\"rule\": \"attested\"` | `\"rule\": \"recorded\"` | criterion 1.1a | rule | was expected where, and only where",
                "`\"rule\": \"in-date\"` | `\"attestedBy\": [\"A\"], \"rule\": \"in-date\"` | criterion 1.1c | attestedBy | nobody was expected",
                "`\"restsOn\": [\"1.1b\"]` | `\"restsOn\": [\"1.1d\"]` | criterion 1.1c | restsOn | criteria that stand before it",
                "`{\"number\": 1, ` | `{\"number\": 2, ` | level 1 | number | a whole number from 1 to 1",
                "`\"number\": \"1.1\"` | `\"number\": \"2.1\"` | standard 2.1 | number | such as 1.1",
                "`\"standards\": []}` | `\"standards\": [], \"extra\": 1}` | level 0 | extra | no such member is known",
                "`\"edition\": \"June 2019\", ` | `` | catalogue | edition | a text was expected",
                "`\"id\": \"e-rostering-2019-06\",` | `\"id\": \"e\", \"id\": \"f\",` | catalogue | line 1 | JSON was expected",
                "`]}]}]}` | `]}]}]` | catalogue | line 15 | JSON was expected"
            })
    void whatBreaksTheSchemaIsToldByRecordAndField(
            String good, String bad, String place, String field, String expected) {
        assertTrue(GOOD.contains(good), "nothing to break: " + good);
        CatalogueFormatException refused =
                assertThrows(CatalogueFormatException.class, () -> read(GOOD.replace(good, bad == null ? "" : bad)));

        assertEquals(place, refused.place());
        assertEquals(field, refused.field());
        assertTrue(refused.getMessage().contains(expected), refused.getMessage());
    }

    static Catalogue read(String json) throws CatalogueFormatException {
        return new CatalogueReader().read(json.getBytes(StandardCharsets.UTF_8));
    }
}
