package org.sessionwise.rest.internal.json;

import java.util.List;
import java.util.Set;
import org.sessionwise.api.figures.CategoryRule;
import org.sessionwise.api.figures.FigureSheet;
import org.sessionwise.domain.ActivityCategory;

/** Figures of a department, or of the trust as far as the user sees it. */
public record FigureSheetJson(
        String apiVersion,
        String department,
        DatesJson period,
        String asAt,
        String rule,
        PolicyJson policy,
        String plannedBasis,
        CategoriesJson categories,
        Boolean wholeDepartment,
        List<LeftOutJson> leftOut,
        List<FigureLineJson> lines,
        FigureLineJson total) {

    /** The policy of the last day. */
    public record PolicyJson(String from, String rule) {}

    /** Which categories figures are made of. */
    public record CategoriesJson(List<String> counted, List<String> left, String why) {

        static CategoriesJson of(CategoryRule rule) {
            return new CategoriesJson(names(rule.counted()), names(rule.left()), rule.why());
        }

        private static List<String> names(Set<ActivityCategory> categories) {
            return categories.stream().map(Enum::name).toList();
        }
    }

    /** A department that figures of the trust leave out. */
    public record LeftOutJson(String id, String name) {}

    public static FigureSheetJson ofDepartment(
            FigureSheet sheet, boolean whole, List<FigureLineJson> lines, FigureLineJson total) {
        return of(sheet, sheet.total().key().id(), whole, null, lines, total);
    }

    /** Returns figures of several departments; leftOut has those that are in sight and not switched on. */
    public static FigureSheetJson ofTrust(
            FigureSheet sheet, List<LeftOutJson> leftOut, List<FigureLineJson> lines, FigureLineJson total) {
        return of(sheet, null, null, leftOut, lines, total);
    }

    private static FigureSheetJson of(
            FigureSheet sheet,
            String department,
            Boolean whole,
            List<LeftOutJson> leftOut,
            List<FigureLineJson> lines,
            FigureLineJson total) {
        return new FigureSheetJson(
                Versions.API,
                department,
                DatesJson.of(sheet.question().period()),
                sheet.asAt().toString(),
                sheet.rule(),
                new PolicyJson(sheet.policyFrom().toString(), sheet.rule()),
                CamelCase.of(sheet.question().planned()),
                CategoriesJson.of(sheet.categories()),
                whole,
                leftOut,
                lines,
                total);
    }
}
