package org.sessionwise.staffrecord.internal;

import java.text.Normalizer;
import java.util.Locale;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.TeamId;

/** Makes keys for teams that the host does not know: the same for names that people take for the same. */
final class TeamKeys {

    private TeamKeys() {}

    /** Returns department, slash and the name without regard to case, written so that it holds no slash of its own. */
    static TeamId of(DepartmentId department, String name) {
        String stable = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT)
                .replace("%", "%25")
                .replace("/", "%2f");
        return new TeamId(department + "/" + stable);
    }
}
