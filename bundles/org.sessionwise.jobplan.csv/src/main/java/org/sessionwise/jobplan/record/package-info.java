/**
 * How the record of a source becomes a plan version: which fields there are, what each may hold, and in which words a wrong
 * one is refused. Written once for all sources of this house; each bundle carries its own private copy, so it is exported by
 * none. Nothing here is {@code null}.
 *
 * <p>A refusal never repeats what could be personal data or plan text: values are shown only where a field takes a number, a
 * day, a time or a word from a list, and only if they look like one.
 */
package org.sessionwise.jobplan.record;
