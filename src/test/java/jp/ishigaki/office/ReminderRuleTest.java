package jp.ishigaki.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.calendar.BusinessDays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 12 October 2024 is a Saturday, and the Monday after it a holiday. */
@DatabaseTest
class ReminderRuleTest {

    private static final LocalDate SATURDAY = LocalDate.parse("2024-10-12");
    private static final LocalDate TUESDAY = LocalDate.parse("2024-10-15");

    @Autowired
    Programme programme;

    @Autowired
    BusinessCalendar calendar;

    private BusinessDays days;

    @BeforeEach
    void take() {
        days = programme.as(programme.found().staff(), () -> calendar.days());
    }

    @Test
    void ofTheDayItselfItIsToldOnTheNextBusinessDayWhenThatIsADayOff() {
        var rule = new ReminderRule("a", 0, 20, true, 0);

        assertThat(rule.sendOn(SATURDAY, days)).isEqualTo(TUESDAY);
        assertThat(rule.isToBeSent(SATURDAY, TUESDAY, days)).isTrue();
        assertThat(rule.isToBeSent(SATURDAY, SATURDAY.minusDays(1), days)).isFalse();
        assertThat(rule.isToBeSent(SATURDAY, TUESDAY.plusDays(1), days))
                .as("and not later")
                .isFalse();
        assertThat(rule.isToBeSent(TUESDAY, TUESDAY, days)).isTrue();
        assertThat(rule.isToBeSent(TUESDAY, TUESDAY.plusDays(1), days)).isFalse();
    }

    @Test
    void beforehandItIsNotToldAfterTheDay() {
        var rule = new ReminderRule("a", -1, 9, true, 0);

        assertThat(rule.sendOn(SATURDAY, days)).isEqualTo(LocalDate.parse("2024-10-11"));
        assertThat(rule.isToBeSent(SATURDAY, TUESDAY, days)).isFalse();
    }
}
