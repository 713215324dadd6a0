package org.sessionwise.domain.contract;

import org.sessionwise.domain.RuleSource;

/** A value of a rule with where it comes from. */
public record Sourced<T>(T value, RuleSource source) {}
