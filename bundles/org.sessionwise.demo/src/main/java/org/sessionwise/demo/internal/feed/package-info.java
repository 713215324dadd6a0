/** The content of the job-plan feed, as any job-plan system could offer it. Internal. */
package org.sessionwise.demo.internal.feed;
