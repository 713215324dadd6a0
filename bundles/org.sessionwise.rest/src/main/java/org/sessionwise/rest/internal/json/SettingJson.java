package org.sessionwise.rest.internal.json;

import org.sessionwise.domain.attainment.Setting;

/** A number that a criterion is decided by, and who says so. */
public record SettingJson(String name, int value, String source, String standing) {

    public static SettingJson of(Setting setting) {
        return new SettingJson(
                setting.name(),
                setting.value(),
                setting.source().citation(),
                CamelCase.of(setting.source().standing()));
    }
}
