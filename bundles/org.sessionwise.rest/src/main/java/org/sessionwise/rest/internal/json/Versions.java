package org.sessionwise.rest.internal.json;

/** What answers call themselves. */
public final class Versions {

    /** The interface's version: a new minor only adds. */
    public static final String API = "1.0";

    private Versions() {}
}
