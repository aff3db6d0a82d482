package jp.ishigaki.curriculum.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.ViewTest;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.curriculum.EditionRow;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** The textbook's pages, its search and its forms as their readers meet them. */
@DatabaseTest
class TextbookViewsTest extends ViewTest {

    @Autowired
    Programme programme;

    @Autowired
    CurriculumService textbook;

    @Autowired
    CurriculumQueries curriculum;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transactions;

    private Programme.World world;

    @BeforeEach
    void loadTheTextbook() {
        world = programme.found();
        programme.as(world.staff(), () -> textbook.load());
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aSectionSaysWhereItBelongsWhoReadsItAndHowToBegin() {
        sit(world, world.alpha(), Role.PARTICIPANT);

        assertThat(open("textbook/2-2-3"))
                .contains("第1編", "第2章", "レベル共通", "セキュリティに関する動向を知りたい", "P16, 16-17")
                .contains("この節についての質問は、まだありません", "この節について質問する", "レベル1の基準")
                .doesNotContain("!curriculum");
        assertThat(open("textbook/part/2")).contains("別の呼び名：中小企業に求められるサイバーセキュリティ対策", "5-1-3", "基準と診断項目");
        assertThat(open("textbook/chapter/6")).contains("第2編", "6-3-2");
    }

    @Test
    void anExactNumberInTheSearchFieldGoesStraightThere() {
        sit(world, world.alpha(), Role.PARTICIPANT);

        open("search?q=%EF%BC%92%EF%BC%8D%EF%BC%92%EF%BC%8D%EF%BC%93");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("textbook/2-2-3");
        open("search?q=3%E7%AB%A0");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("textbook/chapter/3");
        assertThat(open("search?q=ISMS%E3%81%AE%E5%85%B7%E4%BD%93%E7%9A%84")).contains("第8編");
    }

    @Test
    void theQuestionFormBeginsWithTheSectionOnePointedAt() {
        sit(world, world.alpha(), Role.PARTICIPANT);
        open("question/new?section=2-2-3");

        var picker = find(SectionPicker.class, (Component) getCurrentView()).single();

        assertThat(picker.number()).contains("2-2-3");
    }

    @Test
    void staffPasteThePagesOfANewEditionAndSeeEveryErrorByRow() {
        sit(world, world.staff(), Role.STAFF);
        open("textbook/editions/new");
        var csv = find(TextArea.class, (Component) getCurrentView())
                .withId("edition-csv")
                .single();

        csv.setValue("2-2-3,x,2\n9-9,1,2");
        press("edition-csv-take");
        assertThat(shown()).contains("直すところが2か所", "1行目：最初のページ「x」", "2行目：節「9-9」");

        csv.setValue("2-2-3,21,22");
        press("edition-csv-take");
        assertThat(shown()).contains("1節のページを表に読み込みました");
        press("edition-save");
        var title = find(TextField.class, (Component) getCurrentView())
                .withId("edition-title")
                .single();
        assertThat(title.isInvalid()).isTrue();

        title.setValue("令和7年度版");
        press("edition-save");
        assertThat(shown()).contains("R7", "令和7年度版", "1節");

        open("textbook/editions/new");
        find(TextField.class, (Component) getCurrentView())
                .withId("edition-title")
                .single()
                .setValue("もう一度");
        find(IntegerField.class, (Component) getCurrentView())
                .withId("edition-year")
                .single()
                .setValue(2025);
        press("edition-save");
        assertThat(find(IntegerField.class, (Component) getCurrentView())
                        .withId("edition-version")
                        .single()
                        .getErrorMessage())
                .contains("すでに登録されています");
    }

    @Test
    void s16AReferenceWithoutAnEditionIsRefusedBesideItsField() {
        var session = UUID.randomUUID();
        programme.as(
                world.staff(),
                () -> transactions.executeWithoutResult(transaction ->
                        db.sql("""
                        insert into session (id, cohort_id, number, held_on, seminar_from, seminar_to, workshop_from,
                            workshop_to, workshop_title, capacity)
                        values (?, ?, 2, '2024-08-06', '13:00', '15:00', '15:15', '17:15', '話し合い', 40)
                        """).params(session, world.cohort()).update()));
        sit(world, world.lecturer(), Role.LECTURER);
        open("schedule/" + session);
        var section = find(SectionPicker.class, (Component) getCurrentView()).single();
        var edition = find(Select.class, (Component) getCurrentView())
                .withId("reference-edition")
                .single();
        var usual = (EditionRow) edition.getValue();
        assertThat(usual.id()).isEqualTo("R6");

        edition.clear();
        section.choose("9-1");
        find(TextField.class, (Component) getCurrentView())
                .withId("reference-pages")
                .single()
                .setValue("101-103");
        press("reference-note");
        assertThat(edition.isInvalid()).isTrue();
        assertThat(edition.getErrorMessage()).contains("版");
        assertThat(section.number()).contains("9-1");

        setEdition(edition, usual);
        press("reference-note");
        assertThat(shown()).contains("事例から対策基準を考える", "R6 P101-103");
    }

    @SuppressWarnings("unchecked")
    private static void setEdition(Select<?> select, EditionRow edition) {
        ((Select<EditionRow>) select).setValue(edition);
    }

    private void press(String id) {
        var button = find(NativeButton.class, (Component) getCurrentView())
                .withId(id)
                .single();
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private String open(String location) {
        UI.getCurrent().setLocale(Locale.JAPANESE);
        var parts = location.split("\\?", 2);
        UI.getCurrent()
                .navigate(parts[0], parts.length < 2 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]));
        return shown();
    }

    private String shown() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
