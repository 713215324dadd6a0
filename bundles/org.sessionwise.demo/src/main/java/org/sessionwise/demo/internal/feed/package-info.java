/** The job-plan feed of the demonstration, as any job-plan system could offer it over HTTP. Internal. */
package org.sessionwise.demo.internal.feed;
