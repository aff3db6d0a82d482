package jp.ishigaki.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.attendance.Seminars;
import jp.ishigaki.calendar.DueSpan;
import jp.ishigaki.calendar.Reminder;
import jp.ishigaki.calendar.Reminders;
import jp.ishigaki.shared.TravellingClock;
import jp.ishigaki.support.DispatchMode;
import jp.ishigaki.support.DispatchPlan;
import jp.ishigaki.support.DispatchService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One of the kinds of things to remind of cannot be asked. */
@DatabaseTest
class ReminderTroubleTest {

    @TestConfiguration
    static class Trouble {

        @Bean
        @Order(1)
        Reminders broken(JdbcClient db) {
            return new Reminders() {
                @Override
                public String kind() {
                    return "support.Broken";
                }

                @Override
                public int usualDays() {
                    return 0;
                }

                @Override
                public int usualHour() {
                    return 0;
                }

                @Override
                public List<Reminder> open(DueSpan span) {
                    // Also what the database refuses ends the transaction it happens in, and no other.
                    db.sql("select 1 / 0").query(Integer.class).single();
                    return List.of();
                }
            };
        }
    }

    @Autowired
    Programme programme;

    @Autowired
    ReminderRun run;

    @Autowired
    DispatchService dispatches;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theOthersAreToldAllTheSame() {
        var world = programme.found();
        programme.as(
                world.staff(),
                () -> dispatches.plan(
                        world.cohort(),
                        world.alphaCompany(),
                        3,
                        new DispatchPlan(
                                world.expert(),
                                LocalDate.parse("2024-10-10"),
                                LocalTime.of(13, 30),
                                120,
                                DispatchMode.VISIT,
                                "",
                                "")));
        TravellingClock.at(Seminars.tokyo("2024-10-09T10:00:00"), () -> run.of(world.tenant()));

        Integer told = programme.as(
                world.staff(),
                () -> transaction.execute(
                        status -> db.sql("select count(*) from outgoing_mail where template = 'office.reminder'")
                                .query(Integer.class)
                                .single()));
        assertThat(told).isEqualTo(3);
    }
}
