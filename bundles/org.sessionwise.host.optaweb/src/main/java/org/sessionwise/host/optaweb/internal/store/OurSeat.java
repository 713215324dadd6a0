package org.sessionwise.host.optaweb.internal.store;

/** A person on a seat of a bucket. */
public record OurSeat(long bucket, int day, long employee) {}
