/** What is kept of uploads, and the services that tell it. */
package org.sessionwise.jobplan.upload.internal.store;
