/** From the rows of a file to job plans: which column means what, what each cell says in our words, what is good and what is not. */
package org.sessionwise.jobplan.upload.internal.plan;
