package org.sessionwise.rest.internal.json;

import java.util.List;
import org.sessionwise.domain.attainment.Catalogue;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.Level;
import org.sessionwise.domain.attainment.Standard;

/** A national standard as data. */
public record CatalogueJson(String apiVersion, String id, String title, String edition, List<LevelJson> levels) {

    /** One level. */
    public record LevelJson(int number, String title, String meaning, List<StandardJson> standards) {

        private static LevelJson of(Level level) {
            return new LevelJson(
                    level.number(),
                    level.title(),
                    level.meaning(),
                    level.standards().stream().map(StandardJson::of).toList());
        }
    }

    /** One standard. */
    public record StandardJson(String number, String title, List<CriterionJson> criteria) {

        private static StandardJson of(Standard standard) {
            return new StandardJson(
                    standard.number(),
                    standard.title(),
                    standard.criteria().stream().map(CriterionJson::of).toList());
        }
    }

    /** One criterion. */
    public record CriterionJson(
            String id,
            String wording,
            String source,
            String reach,
            String means,
            String rule,
            List<String> attestedBy,
            String condition,
            List<SettingJson> settings) {

        private static CriterionJson of(Criterion criterion) {
            return new CriterionJson(
                    criterion.id().value(),
                    criterion.wording(),
                    criterion.source().citation(),
                    CamelCase.of(criterion.reach()),
                    CamelCase.of(criterion.means()),
                    criterion.rule(),
                    criterion.attestedBy().stream().sorted().toList(),
                    criterion.condition().orElse(null),
                    criterion.settings().stream().map(SettingJson::of).toList());
        }
    }

    public static CatalogueJson of(Catalogue catalogue) {
        return new CatalogueJson(
                Versions.API,
                catalogue.id(),
                catalogue.title(),
                catalogue.edition(),
                catalogue.levels().stream().map(LevelJson::of).toList());
    }
}
