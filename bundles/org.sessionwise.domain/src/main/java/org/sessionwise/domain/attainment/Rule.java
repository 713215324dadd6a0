package org.sessionwise.domain.attainment;

/** Decides a criterion. Pure: the same situation, the same verdict. */
@FunctionalInterface
public interface Rule {
    Verdict decide(Criterion criterion, Situation situation);
}
