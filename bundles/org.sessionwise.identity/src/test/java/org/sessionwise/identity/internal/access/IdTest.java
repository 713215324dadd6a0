package org.sessionwise.identity.internal.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cora",
                "zo\u00eb.\u00f6@trust.example",
                "auth0|5f7c",
                "DOMAIN\\cora",
                "\u674e",
                "Cora Coordinator",
                "\ud83d\udc69"
            })
    void whatPeopleCanReadIsAnId(String id) {
        assertTrue(SignedIn.isId(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cora\u200b", "\u202earoc", "co\u00adra", "cora\ufeff", "co\nra", "\ud83dcora"})
    void whatNobodySeesIsInNoId(String id) {
        assertFalse(SignedIn.isId(id));
    }
}
