package org.sessionwise.rest.internal;

import java.io.IOException;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.rest.internal.export.Columns;
import org.sessionwise.rest.internal.export.TableFile;

/** A file of tables that was asked for: what stands in the audit log, which columns, and how it is written. */
interface TableExport {

    Exports.Order order();

    Columns columns();

    /** Writes the tables and returns how many rows they have. */
    int writeTo(TableFile file) throws HostUnavailableException, NoAnswerException, IOException;
}
