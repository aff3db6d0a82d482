package jp.ishigaki.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class WorksheetServiceTest {

    @Autowired
    Programme programme;

    @Autowired
    WorksheetService service;

    @Autowired
    WorksheetQueries queries;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    Programme.World world;

    @BeforeEach
    void foundAProgramme() {
        world = programme.found();
        programme.as(world.staff(), () -> service.bring());
    }

    @Test
    void theTenWorkshopsEachHaveAWorksheetOfWhatTheyDo() {
        var sheets = programme.as(world.alpha(), () -> queries.inForce(world.cohort()));

        assertThat(sheets.keySet()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(sheets.get(6).fields())
                .extracting(WorksheetField::name)
                .containsExactly("threat", "impact", "procedure", "obstacle", "solution");
        assertThat(sheets.get(6).field("impact"))
                .hasValueSatisfying(field -> assertThat(field.required()).isTrue());
        assertThat(sheets.get(6).field("obstacle"))
                .hasValueSatisfying(field -> assertThat(field.required()).isFalse());
    }

    @Test
    void theThreatsOfAYearStandInTheirOrder() {
        var catalogues = programme.as(world.alpha(), () -> queries.catalogues());

        assertThat(catalogues).extracting(ThreatCatalogue::year).containsExactly(2026, 2024);
        assertThat(catalogues).allSatisfy(each -> assertThat(each.threats()).hasSize(10));
        assertThat(catalogues.getFirst().threats().get(2).title().ja()).contains("AI");
        assertThat(catalogues.getLast().threats().get(5).title().ja()).contains("不注意");
    }

    @Test
    void bringingTwiceDoublesNothingAndKeepsWhatStaffWrote() {
        programme.as(world.staff(), () -> service.revise(null, 6, 1, text("自分たちの言葉")));

        programme.as(world.staff(), () -> service.bring());

        var sheet = programme
                .as(world.beta(), () -> queries.inForce(world.cohort()))
                .get(6);
        assertThat(sheet.text().title().ja()).isEqualTo("自分たちの言葉");
        assertThat(sheet.version()).isEqualTo(2);
    }

    @Test
    void aCohortsOwnWorksheetComesBeforeTheStandardAndStaysItsOwn() {
        programme.as(world.staff(), () -> service.revise(world.cohort(), 6, 0, text("この期だけ")));
        programme.as(world.staff(), () -> service.revise(null, 6, 1, text("標準")));

        assertThat(title(world.alpha(), world.cohort())).isEqualTo("この期だけ");
        assertThat(title(world.staff(), UUID.randomUUID())).isEqualTo("標準");
        assertThat(programme.as(world.staffOther(), () -> queries.inForce(world.cohort())))
                .isEmpty();
    }

    @Test
    void twoWhoWriteAtOnceHaveOneOutcome() {
        programme.as(world.staff(), () -> service.revise(null, 2, 1, text("先")));

        assertThatThrownBy(() -> programme.as(world.staff(), () -> service.revise(null, 2, 1, text("後"))))
                .isInstanceOf(StaleWorksheetException.class);
        assertThat(programme
                        .as(world.alpha(), () -> queries.inForce(world.cohort()))
                        .get(2)
                        .text()
                        .title()
                        .ja())
                .isEqualTo("先");
    }

    @Test
    void onlyStaffWriteWorksheetsAndNobodyChangesOne() {
        for (var other : List.of(world.alpha(), world.expert(), world.lecturer())) {
            assertThatThrownBy(() -> programme.as(other, () -> service.revise(null, 1, 1, text("x"))))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> sql(other, """
                            insert into worksheet (id, session_number, version, title, fields, written_at)
                            values (gen_random_uuid(), 1, 9, 'x', 1, now())
                            """)).isInstanceOf(DataAccessException.class);
        }
        for (var statement : List.of(
                "update worksheet set title = 'x'",
                "delete from worksheet_field",
                "update worksheet_field set required = false",
                "update threat set title = 'x'")) {
            assertThatThrownBy(() -> sql(world.staff(), statement)).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void noFieldIsAddedToAWorksheetThatIsWritten() {
        assertThatThrownBy(() -> sql(world.staff(), """
                        insert into worksheet_field (worksheet_id, name, place, kind, required, label)
                        select id, 'late', fields + 1, 'TEXT', true, 'x' from worksheet where session_number = 6
                        """)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql(world.staff(), """
                        insert into worksheet (id, session_number, version, title, fields, written_at)
                        values (gen_random_uuid(), 6, 2, 'x', 3, now())
                        """))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("all its fields");
    }

    private String title(UUID seat, UUID cohort) {
        return programme
                .as(seat, () -> queries.inForce(cohort))
                .get(6)
                .text()
                .title()
                .ja();
    }

    private static WorksheetText text(String title) {
        return new WorksheetText(
                new Wording(title, ""),
                Wording.NONE,
                List.of(new WorksheetField(
                        "impact", FieldKind.LONG_TEXT, true, new Wording("影響", ""), Wording.NONE, List.of())));
    }

    private int sql(UUID seat, String statement) {
        return programme.as(
                seat,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> db.sql(statement).update()));
    }
}
