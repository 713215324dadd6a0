/** What the host offers to plug-ins: the services of the host SPI and the feed of changes. */
package org.sessionwise.host.reference.internal.adapter;
