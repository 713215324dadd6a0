/** Who may come in: accounts, passwords, sign-ins and what each role may do. */
package org.sessionwise.host.reference.internal.account;
