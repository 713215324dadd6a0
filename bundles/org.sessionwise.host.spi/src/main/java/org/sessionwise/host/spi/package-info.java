/**
 * What a host adapter implements, and nothing else: staff, roster templates, rostered sessions, leave. One interface
 * has one purpose; an adapter registers each as an OSGi service, all with the property
 * {@value RosterHost#HOST_PROPERTY}. One adapter runs at a time: while there are two, or two
 * that say who is asking, users get no answer but that.
 *
 * <p>It became 1.0 after a round trip into a product that its authors did not write, OptaWeb Employee Rostering 8.24.1. Consumers
 * of this package are adapters: they import {@code [1.0,2)}, as bnd writes it. It grows by default methods,
 * and by what values may say beside; 1.1 added who called a session off, whose it was first, time off in lieu, and the questions
 * about some people, 1.2 a service that writes single sessions.
 *
 * <p><b>What is needed.</b> {@link RosterHost}, {@link StaffDirectory} and {@code identity.HostIdentity} always:
 * without one of them there is "no host" and nobody gets an answer. The identity may come from another bundle than the
 * adapter where the product has no users of its own, or none that it tells of. {@link RosterSessionSource} for
 * reconciliation, and {@link UnavailabilitySource}, without which leave is not known and figures say so;
 * {@link RosterTemplateSource} for templates; {@link RosterTemplateTarget} to write them, without which proposals can
 * be read but not applied; {@link RosterSessionTarget} to write single sessions, without which suggestions are for people
 * to carry out by hand; {@link DutySource}, so that users choose from what is there. What a host cannot store of its
 * people, {@link org.sessionwise.host.spi.staff.StaffRecord} keeps. An adapter may come and go at any time; it goes by
 * taking its services back.
 *
 * <p><b>When it is asked.</b> Identity and directory with nearly every request of a user. Sessions, weeks and leave in
 * bulk, for a whole department and possibly for years: when somebody first asks for its figures; for some people after each
 * change that the host tells of; and in bulk again where it tells of everybody, or, where it tells of none, when figures are older than the configured age. Templates
 * when somebody looks at a proposal or a suggestion, applies or undoes one. Nothing is asked while a service is registered or taken
 * back.
 *
 * <p><b>Common rules.</b> Rules are numbered; the compatibility kit ({@code org.sessionwise.host.tck}) has a test for
 * each that can be tested, and its report names them by these numbers.
 *
 * <ul>
 *   <li>P-1: no argument or answer is {@code null}, and no list holds {@code null}.
 *   <li>P-2: lists and sets in answers are unmodifiable.
 *   <li>P-3: every method may be called from many threads at once.
 *   <li>P-4: a call may block up to {@value RosterHost#MAX_BLOCK_SECONDS} s, the write of a template alone up to
 *       {@value RosterTemplateTarget#MAX_WRITE_SECONDS} s, then must throw {@link HostUnavailableException}.
 *   <li>P-5: an answer is complete or it is an exception, never a part. Any other exception is taken for a fault of the
 *       adapter.
 *   <li>P-6: messages of exceptions, reasons of refusals and limits name no person: no name, no number.
 *   <li>P-7: ids are the host's keys and are compared exactly; no two departments, teams, assignments, sessions or
 *       templates of a host share one. An answer that tells a person, a week or a session twice contradicts itself and
 *       is not used.
 *   <li>P-8: no id is used again for something else. A template's slot alone may have a key that once was another's,
 *       where the product knows its slots by their place, such as a line and a day: nothing of the earlier slot's history
 *       is taken for the later one's. (Not tested.)
 *   <li>P-9: a department that the host does not know has nothing: the answer is empty.
 * </ul>
 *
 * <p><b>Time.</b>
 *
 * <ul>
 *   <li>P-10: days and wall-clock times are meant in {@link RosterHost#zone()}, and lengths are those that passed: a
 *       night over a clock change is an hour shorter or longer (R-11, U-6).
 *   <li>P-11: periods and ranges include their start and exclude their end (R-3, R-4, R-13, U-3).
 *   <li>P-12: weeks begin on Monday.
 *   <li>P-13: a session belongs to the day on which it starts.
 * </ul>
 */
@Version("1.2.0")
package org.sessionwise.host.spi;

import org.osgi.annotation.versioning.Version;
