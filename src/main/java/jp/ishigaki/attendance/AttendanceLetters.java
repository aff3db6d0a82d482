package jp.ishigaki.attendance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.mail.Letter;
import jp.ishigaki.mail.Outbox;
import jp.ishigaki.notification.Notice;
import jp.ishigaki.notification.Notifications;
import jp.ishigaki.shared.ui.Days;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells by mail and notice whoever asked to be excused what became of it, and who has something to make up what that is. */
@Component
class AttendanceLetters {

    private static final Locale LANGUAGE = Locale.JAPANESE;

    private record Decided(
            UUID person, String name, String email, int number, LocalDate heldOn, String state, String note) {}

    private record Task(
            UUID person,
            String name,
            String email,
            int number,
            LocalDate heldOn,
            String material,
            String question,
            LocalDate dueOn) {}

    private final Outbox outbox;
    private final Notifications notifications;
    private final JdbcClient db;
    private final String address;

    AttendanceLetters(
            Outbox outbox,
            Notifications notifications,
            JdbcClient db,
            @Value("${ishigaki.address:http://localhost:${server.port}}") String address) {
        this.outbox = outbox;
        this.notifications = notifications;
        this.db = db;
        this.address = address;
    }

    /** Who asked and has left meanwhile is written to no more. */
    @EventListener
    void on(AbsenceDecided decided) {
        db.sql("""
                        select distinct p.id as person, p.name, a.email, s.number, s.held_on, r.state, r.note
                        from absence_request r
                        join session s on s.tenant_id = r.tenant_id and s.id = r.session_id
                        join membership m on m.tenant_id = r.tenant_id and m.person_id = r.asked_by
                            and m.cohort_id = r.cohort_id and m.company_id = r.company_id and m.ended_at is null
                        join person p on p.tenant_id = r.tenant_id and p.id = r.asked_by
                        join account a on a.tenant_id = r.tenant_id and a.person_id = r.asked_by
                        where r.id = ?
                        """).param(decided.request()).query(Decided.class).list().forEach(one -> tell(decided.request(), one));
    }

    private void tell(UUID request, Decided one) {
        var isApproved = one.state().equals("APPROVED");
        var word = isApproved ? "absenceApproved" : "absenceDeclined";
        notifications.tell(one.person(), notice(word, one.number(), request));
        var values = isApproved
                ? values(one.name(), one.number(), one.heldOn(), Map.of())
                : values(one.name(), one.number(), one.heldOn(), Map.of("reason", one.note()));
        outbox.put(new Letter(
                "attendance." + word,
                one.email(),
                LANGUAGE,
                values,
                "attendance." + word + " " + request + " " + one.person()));
    }

    @EventListener
    void on(MakeUpSet set) {
        db.sql("""
                        select distinct p.id as person, p.name, a.email, s.number, s.held_on, t.material, t.question, t.due_on
                        from make_up_task t
                        join session s on s.tenant_id = t.tenant_id and s.id = t.session_id
                        join membership m on m.tenant_id = t.tenant_id and m.cohort_id = t.cohort_id
                            and m.company_id = t.company_id and m.role = 'PARTICIPANT' and m.ended_at is null
                        join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
                        join account a on a.tenant_id = m.tenant_id and a.person_id = m.person_id
                        where t.id = ?
                        """).param(set.task()).query(Task.class).list().forEach(one -> tell(set.task(), one));
    }

    private void tell(UUID task, Task one) {
        notifications.tell(one.person(), notice("makeUpSet", one.number(), task));
        var more = Map.of(
                "material", one.material(),
                "question", one.question(),
                "deadline", Days.dayAndYear(one.dueOn(), LANGUAGE));
        outbox.put(new Letter(
                "attendance.makeUpSet",
                one.email(),
                LANGUAGE,
                values(one.name(), one.number(), one.heldOn(), more),
                "attendance.makeUpSet " + task + " " + one.person()));
    }

    private Map<String, String> values(String name, int number, LocalDate heldOn, Map<String, String> more) {
        var values = new HashMap<>(more);
        values.put("name", name);
        values.put("number", String.valueOf(number));
        values.put("date", Days.dayAndYear(heldOn, LANGUAGE));
        values.put("address", address + "/" + AttendancePaths.OWN);
        return values;
    }

    private static Notice notice(String word, int number, UUID about) {
        return new Notice(
                "attendance.AttendanceNotifications." + word,
                List.of(String.valueOf(number)),
                AttendancePaths.OWN,
                about);
    }
}
