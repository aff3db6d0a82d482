package jp.ishigaki.survey.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme.World;
import jp.ishigaki.ViewTest;
import jp.ishigaki.attendance.Seminars;
import jp.ishigaki.shared.TravellingClock;
import jp.ishigaki.survey.Choice;
import jp.ishigaki.survey.Phrase;
import jp.ishigaki.survey.SurveyAnswering;
import jp.ishigaki.survey.SurveyDesk;
import jp.ishigaki.survey.SurveyPaths;
import jp.ishigaki.survey.SurveyResults;
import jp.ishigaki.survey.Surveys;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Surveys as participants, executives, staff and whoever teaches meet them. */
@DatabaseTest
class SurveyViewsTest extends ViewTest {

    private static final String EVENING = "2024-10-08T21:00:00";

    @Autowired
    Surveys surveys;

    @Autowired
    SurveyAnswering answering;

    @Autowired
    SurveyResults results;

    @Autowired
    SurveyDesk desk;

    @Autowired
    AnswersFile file;

    private World world;
    private UUID session;

    @BeforeEach
    void ask() {
        var asked = surveys.found();
        world = asked.world();
        session = asked.session();
    }

    @Test
    void beforeItOpensItSaysWhen() {
        sit(world, world.alpha(), Role.PARTICIPANT);
        assertThat(open(SurveyPaths.answer(session))).contains("10月8日(火) 17:15").doesNotContain("!survey");
        assertThat(open("schedule/" + session)).contains("まだ開いていません").doesNotContain("!survey");
    }

    @Test
    void s22WhatWasWrittenIsThereAgainAndIsSentOnce() {
        TravellingClock.at(Seminars.tokyo(EVENING), () -> {
            sit(world, world.alpha(), Role.PARTICIPANT);
            assertThat(open("")).contains("第6回の受講後アンケート", "今日まで").doesNotContain("!shell");
            open(SurveyPaths.answer(session));
            find(TextArea.class).withId("question-next-field").single().setValue("台帳を十行書きます。");
            assertThat(shown()).contains("21:00 に保存しました");
            press("survey-send");
            assertThat(shown()).contains("お答えください", "あと6か所");

            open(SurveyPaths.answer(session));
            assertThat(find(TextArea.class)
                            .withId("question-next-field")
                            .single()
                            .getValue())
                    .isEqualTo("台帳を十行書きます。");
            answering.send(session, Surveys.answers(4, "台帳を十行書きます。"));
            assertThat(open(SurveyPaths.answer(session)))
                    .contains("提出ずみ", "10月8日(火) 21:00", "23:59までは直せます")
                    .doesNotContain("!survey");
            press("survey-correct");
            assertThat(find(RadioButtonGroup.class)
                            .withId("question-satisfaction-field")
                            .single()
                            .getValue())
                    .isEqualTo(4);

            sit(world, world.alphaExec(), Role.EXECUTIVE);
            assertThat(open(SurveyPaths.OWN)).contains("第6回", "提出ずみ").doesNotContain("台帳", "!survey");
        });
    }

    @Test
    void s22WhatWasChangedTooLateIsSaidNotToBeSentAndStaysReadable() {
        TravellingClock.at(Seminars.tokyo(EVENING), () -> {
            acting.as(world.alpha(), () -> answering.send(session, Surveys.answers(4, "台帳を十行書きます。")));
            sit(world, world.alpha(), Role.PARTICIPANT);
            open(SurveyPaths.answer(session));
            press("survey-correct");
            find(TextArea.class).withId("question-next-field").single().setValue("台帳を百行書きます。");
        });
        TravellingClock.at(Seminars.tokyo("2024-10-09T00:00:00"), () -> {
            find(TextArea.class).withId("question-next-field").single().setValue("台帳を千行書きます。");
            assertThat(shown()).contains("送られていません", "10月8日(火) 21:00", "このページを閉じるまで残ります");
            assertThat(find(TextArea.class)
                            .withId("question-next-field")
                            .single()
                            .getValue())
                    .isEqualTo("台帳を千行書きます。");

            assertThat(open(SurveyPaths.answer(session)))
                    .contains("送られなかった書き直し", "台帳を百行書きます。", "送った回答", "台帳を十行書きます。")
                    .doesNotContain("!survey");
            press("survey-unsent-drop");
            assertThat(shown()).contains("台帳を十行書きます。").doesNotContain("台帳を百行書きます。");
        });
    }

    @Test
    void lookingAtATemplateBeginsNoDraft() {
        sit(world, world.staff(), Role.STAFF);
        var template = desk.templates().getFirst().id();
        assertThat(open(SurveyPaths.template(template)))
                .contains("第2版の下書きができます")
                .doesNotContain("!survey");
        assertThat(desk.templates().getFirst().draft()).isNull();
        press("survey-discard");
        open(SurveyPaths.template(template));

        find(TextField.class).withId("form-title").single().setValue("新しい題名");
        assertThat(desk.templates().getFirst().draft()).isNotNull();
        assertThat(desk.draft(template).form().title().ja()).isEqualTo("新しい題名");
    }

    @Test
    void staffCompareAQuestionOverTheSessions() {
        TravellingClock.at(
                Seminars.tokyo(EVENING),
                () -> acting.as(world.alpha(), () -> answering.send(session, Surveys.answers(4, "台帳。"))));
        sit(world, world.staff(), Role.STAFF);

        assertThat(open(SurveyPaths.comparison(world.cohort())))
                .contains("アンケートの移り変わり", "第6回", "4.0")
                .doesNotContain("!survey", "台帳");
        assertThat(open(SurveyPaths.comparison(world.cohort()) + "&question=pace"))
                .contains("100%")
                .doesNotContain("!survey");
    }

    @Test
    void theReportIsPublishedWhenTheDayIsOver() {
        TravellingClock.at(Seminars.tokyo(EVENING), () -> {
            acting.as(world.alpha(), () -> answering.send(session, Surveys.answers(4, "台帳。")));
            sit(world, world.staff(), Role.STAFF);
            open(SurveyPaths.report(session));
            press("report-publish");
            assertThat(shown()).contains("公開は翌日からできます").doesNotContain("!survey");
        });
    }

    @Test
    void staffSeeFiguresAndNamesAndLecturersGroups() {
        TravellingClock.at(
                Seminars.tokyo(EVENING),
                () -> acting.as(world.alpha(), () -> answering.send(session, Surveys.answers(4, "=台帳を十行書きます。"))));
        sit(world, world.staff(), Role.STAFF);
        assertThat(open("surveys")).contains("受講後アンケート").doesNotContain("!survey");
        assertThat(open(SurveyPaths.results(session)))
                .contains("2社のうち1社が提出（50%）", "まだの会社（1社）", "=台帳を十行書きます。")
                .doesNotContain("!survey");
        press("survey-named-open");
        assertThat(shown()).contains("アルファ製作所");
        assertThat(open(SurveyPaths.report(session))).contains("書かれた回答から選ぶ").doesNotContain("!survey");

        sit(world, world.lecturer(), Role.LECTURER);
        assertThat(open(SurveyPaths.results(session))).contains("答えが5件に満たないか").doesNotContain("台帳", "アルファ", "!survey");
        assertThat(open("schedule/" + session)).contains("結果を見る");
    }

    @Test
    void theFileIsForExcelAndCalculatesNothing() throws IOException {
        TravellingClock.at(
                Seminars.tokyo(EVENING),
                () -> acting.as(world.alpha(), () -> answering.send(session, Surveys.answers(4, "=1+1"))));
        sit(world, world.staff(), Role.STAFF);

        var csv = file.csv(results.outcome(session), Locale.JAPANESE);

        assertThat(csv).startsWith("\uFEFF会社,提出日時,遅れ,").contains("2024-10-08 21:00", "'=1+1", "事例、グループでの話し合い");
    }

    @Test
    void theBuilderKeepsEveryChangeAndMovesByKeyboard() {
        sit(world, world.staff(), Role.STAFF);
        var template = desk.copy(desk.templates().getFirst().id(), "短い版");
        assertThat(open(SurveyPaths.template(template)))
                .contains("短い版", "見え方", "進む速さ")
                .doesNotContain("!survey");

        find(TextField.class).withId("form-title").single().setValue("とても短い版");
        press("question-down-1");
        press("question-remove-3");
        press("question-add");
        var draft = desk.draft(template);
        assertThat(draft.form().title().ja()).isEqualTo("とても短い版");
        assertThat(draft.form().questions()).hasSize(10);
        assertThat(draft.form().questions().getFirst().id()).isEqualTo("understanding");
        press("survey-publish");
        assertThat(shown()).contains("質問の文を入れてください。");
        press("question-remove-10");
        press("survey-publish");
        assertThat(open("surveys/templates")).contains("短い版", "第1版を公開中").doesNotContain("!survey");
    }

    @Test
    void aCorrectedLineKeepsItsChoice() {
        var before = List.of(new Choice("a", new Phrase("一つ", "")), new Choice("b", new Phrase("二つ", "")));

        assertThat(Lines.of("二つ\nひとつ\n三つ", "two", before))
                .extracting(Choice::id)
                .containsExactly("b", "c3", "c4");
        assertThat(Lines.of("ひとつ\n二つ", "", before)).extracting(Choice::id).containsExactly("a", "b");
    }

    @Test
    void aPictureIsMadeOfNumbersAlone() {
        assertThat(Columns.svg(Map.of(1, 3))).startsWith("<svg ").contains("<rect ", ">3</text>", ">1</text>");
    }

    private void press(String id) {
        var button = find(NativeButton.class).withId(id).single();
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
