package org.sessionwise.entitlement.internal.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.RuleSource;
import org.sessionwise.domain.contract.ContractTerms;
import org.sessionwise.domain.contract.PlainHours;
import org.sessionwise.domain.contract.Sourced;
import org.sessionwise.entitlement.internal.plan.PlanListeners;

class OwnContractTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Test
    void settingsBecomeTermsOfTheTrust() {
        ContractTerms terms = own(Map.of(
                        "code",
                        "LOCAL",
                        "minutesPerPremiumPa",
                        180,
                        "plainHours",
                        "MON-FRI 07:00-20:00",
                        "premiumAsMoney",
                        true,
                        "caps",
                        new String[] {"PA_A_WEEK=11.5", "SHARE_OUT_OF_HOURS=1/3"}))
                .terms();

        assertEquals("LOCAL", terms.title());
        assertEquals(Duration.ofMinutes(225), terms.onePa().orElseThrow().value());
        assertEquals(
                Optional.of(new PlainHours(LocalTime.of(7, 0), LocalTime.of(20, 0))),
                terms.premium().orElseThrow().value().plain(DayOfWeek.FRIDAY));
        assertEquals(new Fraction(23, 2), terms.caps().get(0).value().most());
        assertEquals(Fraction.parse("41.6"), terms.workingWeeks().value().weeks());
        assertEquals(
                new RuleSource("Local agreement of 2026", "", RuleSource.Standing.TRUST),
                terms.onePa().orElseThrow().source());
        assertEquals(Optional.of(true), terms.premiumAsMoney().map(Sourced::value));
    }

    @Test
    void hoursAreAContractWithoutPa() {
        ContractTerms terms = own(Map.of("minutesPerPa", 0, "fullTime", "37.5")).terms();

        assertEquals(Optional.empty(), terms.onePa());
        assertEquals(new Fraction(75, 2), terms.fullTime().value());
    }

    @ParameterizedTest
    @CsvSource({
        "code, ' '",
        "document, ''",
        "from, 1 April",
        "from, ''",
        "until, 2026-04-01",
        "until, soon",
        "minutesPerPa, -1",
        "minutesPerPa, 1441",
        "minutesPerPremiumPa, 1441",
        "plainHours, ''",
        "plainHours, MON-FRI 19:00-07:00",
        "fullTime, ten",
        "fullTime, 0",
        "workingWeeks, 53",
        "workingWeeks, -1",
        "contains, ''",
        "caps, PA_A_WEEK",
        "caps, MOST=12",
        "caps, PA_A_WEEK=0"
    })
    void wrongSettingIsRefusedByItsKey(String key, String value) {
        Object wrong = key.startsWith("minutes")
                ? (Object) Integer.valueOf(value)
                : key.equals("caps") ? new String[] {value} : value;
        Map<String, Object> settings =
                new HashMap<>(Map.of("minutesPerPremiumPa", 180, "plainHours", "MON-FRI 07:00-19:00"));
        settings.put(key, wrong);

        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> own(settings));
        assertTrue(refusal.getMessage().startsWith(key + " of " + OwnContract.PID + " is "), refusal.getMessage());
    }

    @Test
    void premiumPaNeedsAPa() {
        assertThrows(IllegalArgumentException.class, () -> own(Map.of("minutesPerPa", 0, "minutesPerPremiumPa", 180)));
    }

    @Test
    void limitOfOneKindIsGivenOnce() {
        assertThrows(
                IllegalArgumentException.class,
                () -> own(Map.of("caps", new String[] {"PA_A_WEEK=12", "PA_A_WEEK=13"})));
    }

    @Test
    void registerPutsTheTrustBeforeWhatIsShippedAndTells() {
        ContractRegister register = new ContractRegister();
        AtomicInteger told = new AtomicInteger();
        PlanListeners listeners = new PlanListeners();
        listeners.bindListener(staff -> told.addAndGet(staff.isEmpty() ? 1 : 1_000));
        ContractNews news = new ContractNews(register, listeners);
        OwnContract scotland = own(Map.of("code", "CONSULTANT_2004_SCOTLAND", "fullTime", "9"));
        OwnContract later = own(Map.of("code", "CONSULTANT_2004_SCOTLAND", "fullTime", "8", "from", "2026-05-01"));

        register.bindOwn(later);
        register.bindOwn(scotland);
        assertEquals(Fraction.of(8), fullTime(register, DAY));
        assertEquals(Fraction.of(9), fullTime(register, LocalDate.of(2026, 4, 30)));
        assertEquals(Fraction.of(10), fullTime(register, LocalDate.of(2026, 3, 31)));

        register.unbindOwn(later);
        register.unbindOwn(scotland);
        assertEquals(Fraction.of(10), fullTime(register, DAY));
        assertEquals(4, told.get());

        news.close();
        register.bindOwn(scotland);
        assertEquals(4, told.get());
    }

    private static Fraction fullTime(ContractRegister register, LocalDate day) {
        return register.catalogue()
                .terms("CONSULTANT_2004_SCOTLAND", day)
                .orElseThrow()
                .fullTime()
                .value();
    }

    private static OwnContract own(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "code", "OURS",
                "document", "Local agreement of 2026",
                "from", "2026-04-01",
                "minutesPerPa", 225,
                "fullTime", "10",
                "workingWeeks", "41.6",
                "contains", "everything",
                "caps", new String[0]));
        all.putAll(settings);
        OwnContract.Config config = (OwnContract.Config) Proxy.newProxyInstance(
                OwnContract.class.getClassLoader(),
                new Class<?>[] {OwnContract.Config.class},
                (proxy, method, arguments) -> all.getOrDefault(method.getName(), method.getDefaultValue()));
        return new OwnContract(config);
    }
}
