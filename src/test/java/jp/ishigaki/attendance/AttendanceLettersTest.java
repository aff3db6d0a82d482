package jp.ishigaki.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.Programme.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** The sixth session is on 8 October 2024; alpha asks to be excused from it. */
@DatabaseTest
class AttendanceLettersTest {

    @Autowired
    Seminars seminars;

    @Autowired
    Programme programme;

    @Autowired
    AbsenceService absences;

    @Autowired
    MakeUpService makeUps;

    @Autowired
    MakeUpRules rules;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private World world;
    private UUID sixth;
    private UUID request;

    @BeforeEach
    void ask() {
        var held = seminars.found();
        world = held.world();
        sixth = held.sixth();
        request = seminars.as(world.alpha(), "2024-10-01T09:00", () -> absences.ask(sixth, "展示会に出るため"));
    }

    @Test
    void s21WhoAskedIsToldOfTheApprovalByMailAndNotice() {
        programme.as(world.staff(), () -> absences.approve(request));

        assertThat(letters("attendance.absenceApproved")).containsExactly("alpha");
        assertThat(notices(world.alpha(), "absenceApproved")).isEqualTo(1);
        assertThat(notices(world.beta(), "absenceApproved")).isZero();
    }

    @Test
    void s21WhoAskedIsToldWhyNot() {
        programme.as(world.staff(), () -> absences.decline(request, "発表の当番の回です。"));

        assertThat(letters("attendance.absenceDeclined")).containsExactly("alpha");
        assertThat(programme.<String>as(
                        world.staff(),
                        () -> transaction.execute(
                                status -> db.sql("select body from outgoing_mail where template like 'attendance.%'")
                                        .query(String.class)
                                        .single())))
                .contains("第6回", "発表の当番の回です。", "http");
        assertThat(notices(world.alpha(), "absenceDeclined")).isEqualTo(1);
    }

    @Test
    void s21TheParticipantIsToldOfATask() {
        programme.as(world.staff(), () -> absences.approve(request));
        set("2024-10-08T18:00");

        assertThat(letters("attendance.makeUpSet")).containsExactly("alpha");
        assertThat(notices(world.alpha(), "makeUpSet")).isEqualTo(1);
    }

    private void set(String moment) {
        seminars.as(
                world.staff(),
                moment,
                () -> makeUps.set(sixth, world.alphaCompany(), "第8編", "何を変えますか。", rules.dueOn(world.cohort())));
    }

    /** Monday, 14 October 2024 is a holiday. */
    @Test
    void s21ByWhenIsARuleOfTheCohort() {
        assertThat(dueOn()).isEqualTo("2024-10-22");

        programme.as(world.staff(), () -> rules.choose(world.cohort(), new MakeUpRule(5, true)));
        assertThat(dueOn()).isEqualTo("2024-10-16");
        programme.as(world.staff(), () -> rules.choose(world.cohort(), new MakeUpRule(7, false)));
        assertThat(dueOn()).isEqualTo("2024-10-15");
        assertThatThrownBy(() ->
                        programme.as(world.alpha(), () -> rules.choose(world.cohort(), new MakeUpRule(90, false))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private LocalDate dueOn() {
        return seminars.as(world.staff(), "2024-10-08T18:00", () -> rules.dueOn(world.cohort()));
    }

    /** The first part of the addresses. */
    private List<String> letters(String template) {
        return programme.as(
                world.staff(),
                () -> transaction.execute(
                        status -> db.sql("select split_part(recipient, '@', 1) from outgoing_mail where template = ?")
                                .param(template)
                                .query(String.class)
                                .list()));
    }

    private int notices(UUID seat, String word) {
        return programme.as(
                seat,
                () -> transaction.execute(status -> db.sql("select count(*) from notice where message_key = ?")
                        .param("attendance.AttendanceNotifications." + word)
                        .query(Integer.class)
                        .single()));
    }
}
