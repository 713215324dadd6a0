package org.sessionwise.domain.calendar;

/** Whose bank holidays apply; the divisions are those of GOV.UK. */
public enum Nation {
    ENGLAND_AND_WALES,
    SCOTLAND,
    NORTHERN_IRELAND
}
