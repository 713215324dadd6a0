package org.sessionwise.rest.internal.export;

import java.io.IOException;
import java.util.List;

/** A file of tables that is being written, row by row; in memory, so that an answer is whole or a refusal. */
public interface TableFile extends AutoCloseable {

    /** Says what whoever finds the file later must know of it; before the first table. Formats with one table only leave it out. */
    void about(List<Fact> facts) throws IOException;

    /** Begins a table; formats with one table only take one. */
    void table(String name, List<String> headings) throws IOException;

    /** Adds a row to the table that was begun last. */
    void row(List<Cell> cells) throws IOException;

    /** Ends the file. */
    byte[] end() throws IOException;

    @Override
    void close() throws IOException;

    /** A word and what it means in this file. */
    record Fact(String word, String meaning) {}
}
