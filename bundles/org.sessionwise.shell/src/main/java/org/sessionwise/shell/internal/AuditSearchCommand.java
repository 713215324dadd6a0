package org.sessionwise.shell.internal;

import java.util.Optional;
import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.capability.AuditPage;
import org.sessionwise.api.capability.AuditQuestion;
import org.sessionwise.api.capability.AuditSearch;

/** Who wrote what, by words. */
@Component(
        service = AuditSearchCommand.class,
        property = {"osgi.command.scope=sessionwise", "osgi.command.function=findaudit"})
public final class AuditSearchCommand {

    private static final int MOST = 30;

    private final AuditSearch search;

    @Activate
    public AuditSearchCommand(@Reference(name = "search") AuditSearch search) {
        this.search = search;
    }

    @Descriptor("lists the newest entries of the audit log with a text in them, the newest first")
    public String findaudit(@Descriptor("a text of actor, action, subject or detail") String text) {
        return Answer.of(() -> {
            AuditPage page = search.find(AuditQuestion.all().with(text), Optional.empty(), MOST);
            Table table = Table.of("AT", "ACTOR", "ACTION", "SUBJECT", "DETAIL");
            page.entries()
                    .forEach(entry ->
                            table.row(entry.at(), entry.actor().id(), entry.action(), entry.subject(), entry.detail()));
            return table.or("Nothing of that is in the audit log.");
        });
    }
}
