package jp.ishigaki.bench;

import static jp.ishigaki.bench.Figures.print;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import jp.ishigaki.Programme;
import jp.ishigaki.attendance.CheckIn;
import jp.ishigaki.attendance.CheckInService;
import jp.ishigaki.attendance.RoomScreen;
import jp.ishigaki.attendance.RoomScreenService;
import jp.ishigaki.attendance.Seminars;
import jp.ishigaki.shared.TravellingClock;
import org.springframework.stereotype.Component;

/**
 * 400 people check in within one minute: each reads the code off the room's screen at the own moment of the minute, so
 * three codes take turns, and presses three times at once. One in ten types a wrong code first.
 */
@Component
class CheckIns {

    private static final int PEOPLE = 400;
    private static final int PRESSES = 3;
    private static final int AT_ONCE = 64;
    private static final Instant DOOR = Seminars.tokyo("2024-10-08T12:50:10");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private record Press(CheckIn answer, double took) {}

    private final Programme programme;
    private final CheckInService checkIns;
    private final RoomScreenService screens;

    CheckIns(Programme programme, CheckInService checkIns, RoomScreenService screens) {
        this.programme = programme;
        this.checkIns = checkIns;
        this.screens = screens;
    }

    void measure(BigProgramme.Laid laid) {
        Laying.look(statement ->
                statement.execute("update enrolment set state = 'ENROLLED', enrolled_at = now() where cohort_id = '"
                        + laid.busy() + "'"));
        var seats = laid.participants();
        assertThat(seats).hasSize(PEOPLE);
        var presses = presses(laid, seats);
        var took = new AtomicReference<List<Press>>();
        var all = Figures.time(() -> took.set(press(presses)));
        var recorded = Laying.ids("select company_id from attendance where session_id = '" + laid.session() + "'");
        var firsts = took.get().stream()
                .filter(each -> each.answer() instanceof CheckIn.Recorded answer && !answer.before())
                .count();
        var trail = Laying.ids("select id from audit_entry where action = 'attendance.checked-in' and subject like '"
                + laid.session() + "%'");
        print(
                "400 check in within one minute, each pressing three times at once",
                "%.1f s, p95 %.0f ms with %d at once, recorded %d, duplicates %d, %s"
                        .formatted(
                                all / 1000,
                                p95(took.get()),
                                AT_ONCE,
                                recorded.size(),
                                firsts - PEOPLE,
                                Figures.verdict(all, MINUTE.toMillis())));
        assertThat(all).isLessThan(MINUTE.toMillis());
        assertThat(recorded).hasSize(PEOPLE).doesNotHaveDuplicates();
        assertThat(firsts).isEqualTo(PEOPLE);
        assertThat(trail).hasSize(PEOPLE);
    }

    private List<Callable<Press>> presses(BigProgramme.Laid laid, List<UUID> seats) {
        var presses = new ArrayList<Callable<Press>>();
        for (int i = 0; i < PEOPLE; i++) {
            var seat = seats.get(i);
            var moment = DOOR.plus(MINUTE.multipliedBy(i).dividedBy(PEOPLE));
            var digits = at(moment, laid.world().staff(), () -> screens.screen(laid.session()))
                    .code()
                    .map(RoomScreen.Code::digits)
                    .orElseThrow();
            if (i % 10 == 0) {
                presses.add(() -> press(seat, moment, digits.equals("000000") ? "000001" : "000000"));
            }
            for (int n = 0; n < PRESSES; n++) {
                presses.add(() -> press(seat, moment, digits));
            }
        }
        return presses;
    }

    private static List<Press> press(List<Callable<Press>> presses) {
        var answers = Collections.synchronizedList(new ArrayList<Press>());
        try (var people = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var answer : people.invokeAll(presses)) {
                answers.add(answer.get());
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return answers;
    }

    private Press press(UUID seat, Instant moment, String digits) {
        var answer = new AtomicReference<CheckIn>();
        var took = Figures.time(() -> answer.set(at(moment, seat, () -> checkIns.checkIn(digits, null))));
        return new Press(answer.get(), took);
    }

    private <T> T at(Instant moment, UUID seat, Supplier<T> work) {
        var answer = new AtomicReference<T>();
        TravellingClock.at(moment, () -> answer.set(programme.as(seat, work)));
        return answer.get();
    }

    private static double p95(List<Press> presses) {
        var times = presses.stream().mapToDouble(Press::took).sorted().toArray();
        return times[times.length * 95 / 100];
    }
}
