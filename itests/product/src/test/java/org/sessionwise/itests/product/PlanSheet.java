package org.sessionwise.itests.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Job plans as a spreadsheet program saves them. */
final class PlanSheet {

    private static final String HEADING =
            "plan_id,version,state,assignment_number,in_force_from,zone,nation,contract,minutes_per_pa,"
                    + "activity_id,activity_code,category,on_bank_holiday,timing,cycle_weeks,cycle_anchor,week,day,start,end";

    private PlanSheet() {}

    /** A plan since 2020 without end: four hours of clinic each week. */
    static String row(String plan, String assignmentNumber, String day) {
        return plan + ",1,APPROVED," + assignmentNumber + ",2020-01-01,Europe/London,ENGLAND_AND_WALES,"
                + "CONSULTANT_2003_ENGLAND,240,a1,CLINIC,DCC,STAYS,TIMETABLED,1,2020-01-06,1," + day + ",09:00,13:00";
    }

    /** The heading is line 1, the first row line 2. */
    static void write(Path file, String... rows) {
        try {
            Files.writeString(file, HEADING + "\n" + String.join("\n", rows) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
