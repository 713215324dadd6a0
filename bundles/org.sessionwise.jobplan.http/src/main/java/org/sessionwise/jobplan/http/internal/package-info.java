/** Job plans over HTTP, from our own openly documented feed ({@code job-plan-feed.yaml}). Nothing here is {@code null}. */
package org.sessionwise.jobplan.http.internal;
