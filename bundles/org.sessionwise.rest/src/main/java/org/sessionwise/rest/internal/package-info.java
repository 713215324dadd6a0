/**
 * REST resources, one for each subject, and what they share: who asks ({@link org.sessionwise.rest.internal.Access}),
 * what is there to answer ({@link org.sessionwise.rest.internal.Offered}) and how answers look ({@link
 * org.sessionwise.rest.internal.Answers}, {@link org.sessionwise.rest.internal.Problem}). The document {@code
 * openapi.yaml} is the contract; tests check every answer against it.
 */
package org.sessionwise.rest.internal;
