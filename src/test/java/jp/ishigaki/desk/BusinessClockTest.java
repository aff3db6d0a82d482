package jp.ishigaki.desk;

import static jp.ishigaki.enrolment.Recruiting.moment;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.calendar.ClosureService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The office is closed from 13 to 15 August and from 30 December to 3 January. */
@DatabaseTest
class BusinessClockTest {

    @Autowired
    Programme programme;

    @Autowired
    BusinessCalendar calendar;

    @Autowired
    ClosureService closures;

    private BusinessClock clock;

    @BeforeEach
    void close() {
        var world = programme.found();
        clock = programme.as(world.staff(), () -> {
            closures.close("夏季", LocalDate.parse("2024-08-13"), LocalDate.parse("2024-08-15"));
            closures.close("年末年始", LocalDate.parse("2024-12-30"), LocalDate.parse("2025-01-03"));
            return new BusinessClock(calendar.days(), ZoneId.of("Asia/Tokyo"));
        });
    }

    @Test
    void aPromiseOfThreeDaysEndsWithTheThirdBusinessDayAfterTheQuestion() {
        assertThat(clock.due(moment("2024-06-21T18:00"), 3)).isEqualTo(moment("2024-06-27T00:00"));
        assertThat(clock.dueDay(clock.due(moment("2024-06-21T18:00"), 3))).isEqualTo("2024-06-26");
        assertThat(clock.dueDay(clock.due(moment("2024-08-09T09:00"), 3))).isEqualTo("2024-08-20");
        assertThat(clock.dueDay(clock.due(moment("2024-12-27T23:59"), 1))).isEqualTo("2025-01-06");
    }

    @Test
    void daysOffCountForNothing() {
        assertThat(clock.seconds(moment("2024-08-09T23:00"), moment("2024-08-16T01:00")))
                .isEqualTo(2 * 3600);
        assertThat(clock.seconds(moment("2024-12-28T00:00"), moment("2025-01-05T23:59")))
                .isZero();
        assertThat(clock.plus(moment("2024-12-29T12:00"), 60)).isEqualTo(moment("2025-01-06T00:01"));
        assertThat(clock.plus(moment("2024-12-29T12:00"), 0)).isEqualTo(moment("2025-01-06T00:00"));
    }

    @Test
    void whatIsLeftIsTheSameHoweverOftenTheClockRests() {
        var random = new Random(23);
        for (int run = 0; run < 500; run++) {
            var asked = anyMoment(random);
            var promised = 1 + random.nextInt(20);
            var due = clock.due(asked, promised);
            long left = clock.seconds(asked, due);
            long counted = 0;
            var now = asked;
            while (left > 0) {
                var work = random.nextInt(3 * 24 * 3600);
                var end = clock.plus(now, left);
                var pause = now.plusSeconds(work).isBefore(end) ? now.plusSeconds(work) : end;
                counted += clock.seconds(now, pause);
                left = clock.seconds(pause, end);
                now = pause.plusSeconds(random.nextInt(10 * 24 * 3600));
            }
            assertThat(counted).as("run " + run).isEqualTo(clock.seconds(asked, due));
        }
    }

    @Test
    void addingAndCountingAreEachOthersReverse() {
        var random = new Random(45);
        for (int run = 0; run < 1000; run++) {
            var from = anyMoment(random);
            var seconds = random.nextInt(30 * 24 * 3600);
            var to = clock.plus(from, seconds);
            assertThat(clock.seconds(from, to)).as("from " + from).isEqualTo(seconds);
            assertThat(clock.days().isBusinessDay(clock.dueDay(to)) || seconds == 0)
                    .isTrue();
        }
    }

    private static Instant anyMoment(Random random) {
        return moment("2024-04-01T00:00").plusSeconds(random.nextInt(365 * 24 * 3600));
    }
}
