package jp.ishigaki.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Plans as the programme makes them: a seminar at 13:00, a workshop at 15:15, in one house. */
public final class SessionPlans {

    private SessionPlans() {}

    public static SessionPlan plan(int number, String heldOn, Integer... parts) {
        return new SessionPlan(
                number,
                LocalDate.parse(heldOn),
                hours("13:00", "15:00"),
                hours("15:15", "17:15"),
                "ワークショップ " + number,
                "石積会館",
                45,
                List.of(parts));
    }

    /** The same with a room, a round table, a link and somebody who teaches it all. */
    public static SessionPlan full(int number, String heldOn, UUID lecturer, Integer... parts) {
        return new SessionPlan(
                number,
                LocalDate.parse(heldOn),
                hours("13:00", "15:00"),
                hours("15:15", "17:15"),
                hours("17:30", "18:30"),
                "ワークショップ " + number,
                "自社のリスクを3つ書き出す",
                "石積会館",
                "第2会議室",
                "https://meet.example/" + number,
                45,
                List.of(parts),
                Map.of(
                        Block.SEMINAR, List.of(lecturer),
                        Block.WORKSHOP, List.of(lecturer),
                        Block.ROUND_TABLE, List.of(lecturer)),
                false);
    }

    static Hours hours(String from, String to) {
        return new Hours(LocalTime.parse(from), LocalTime.parse(to));
    }
}
