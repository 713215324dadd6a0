package org.sessionwise.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.ui.UiContribution;

/** What waits for whoever looks after job plans, for the host's own notices. */
@Component(service = UiContribution.class)
public final class NewsFeed extends Contribution {

    public NewsFeed() {
        super(Optional.empty());
    }

    @Override
    public String id() {
        return "sessionwise.news/v1";
    }

    @Override
    public Kind kind() {
        return Kind.NOTIFICATION;
    }

    @Override
    public Set<String> slots() {
        return Set.of("page.notices/v1");
    }

    @Override
    public String title() {
        return "News of job plans";
    }

    @Override
    public String element() {
        return "";
    }

    @Override
    public String address() {
        return "/sessionwise/api/notifications";
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(Permission.MANAGE_ENTITLEMENTS);
    }

    @Override
    public List<String> contextKeys() {
        return List.of();
    }
}
