package org.sessionwise.entitlement.internal.store;

import org.sessionwise.api.NoAnswerException;
import org.sessionwise.database.Database;
import org.sessionwise.database.DatabaseException;
import org.sessionwise.database.Migration;
import org.sessionwise.database.SqlWork;
import org.sessionwise.database.Store;

/** The tables of this bundle. A database that gives no answer becomes the exception that callers can act on. */
public final class EntitlementStore {

    private final Store store;

    public EntitlementStore(Database database) {
        store = database.store(
                "entitlement",
                Migration.fromResources(
                        EntitlementStore.class,
                        "V001__create_entitlement.sql",
                        "V002__count_twins.sql",
                        "V003__remember_what_stood.sql",
                        "V004__hold_pulls_and_decide_owners.sql",
                        "V005__one_write_at_a_time.sql",
                        "V006__find_slots_of_edits.sql",
                        "V007__name_states_as_the_field_does.sql",
                        "V008__keep_all_that_a_plan_says.sql",
                        "V009__say_which_plans_were_followed.sql"));
    }

    public <T> T read(SqlWork<T> work) throws NoAnswerException {
        try {
            return store.read(work);
        } catch (DatabaseException e) {
            throw new NoAnswerException("The database gave no answer; see the log of the server, then try again.", e);
        }
    }

    /** Keeps all that the work wrote, or nothing. */
    public <T> T write(SqlWork<T> work) throws NoAnswerException {
        try {
            return store.write(work);
        } catch (DatabaseException e) {
            throw new NoAnswerException("The database kept nothing; see the log of the server, then try again.", e);
        }
    }
}
