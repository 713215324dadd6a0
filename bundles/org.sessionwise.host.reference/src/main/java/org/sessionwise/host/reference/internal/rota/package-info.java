/** The rota office: people, templates, weeks, sessions and leave, and the rules by which they change. */
package org.sessionwise.host.reference.internal.rota;
