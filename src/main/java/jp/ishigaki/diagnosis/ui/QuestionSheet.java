package jp.ishigaki.diagnosis.ui;

import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.section;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.Map;
import jp.ishigaki.diagnosis.Answer;
import jp.ishigaki.diagnosis.DepartmentVoices;
import jp.ishigaki.diagnosis.OpenDiagnosis;
import jp.ishigaki.diagnosis.Questionnaire;
import org.jspecify.annotations.Nullable;

/** The items by their parts, under the line that tells how far one is. Each answer is kept as it is given. */
class QuestionSheet extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient Questionnaire questionnaire;
    private final transient DepartmentVoices voices;
    private final transient AnswerRow.Keeping keeping;
    private final Map<Integer, Answer> answers = new HashMap<>();
    private final Span count = span("", "");
    private final Span bar = new Span();
    private final Span saved = span("meta", "");

    QuestionSheet(
            Words words,
            Questionnaire questionnaire,
            Map<Integer, OpenDiagnosis.Given> given,
            DepartmentVoices voices,
            AnswerRow.Keeping keeping) {
        this.words = words;
        this.questionnaire = questionnaire;
        this.voices = voices;
        this.keeping = keeping;
        given.forEach((item, each) -> answers.put(item, each.answer()));
        count.setId("answered");
        saved.setId("saved");
        saved.getElement().setAttribute("role", "status");
        var progress = div("progress", bar);
        progress.getElement().setAttribute("aria-hidden", "true");
        add(section("card", div("page-head-line", count, saved), progress));
        for (var part : questionnaire.parts()) {
            var card = section("card", h2(words.key("DiagnosisForm.part", part.number(), words.in(part.title()))));
            questionnaire.itemsOf(part).forEach(item -> card.add(row(item, given.get(item.number()))));
            add(card);
        }
        showAnswered();
    }

    private void showAnswered() {
        var answered = voices.counting(questionnaire, answers).size();
        var all = questionnaire.items().size();
        count.setText(words.key("DiagnosisForm.count", answered, all));
        bar.getStyle().set("width", answered * 100 / all + "%");
    }

    private AnswerRow row(Questionnaire.Item item, OpenDiagnosis.@Nullable Given given) {
        var number = item.number();
        var agreed = voices.agreed(number)
                .map(answer -> new OpenDiagnosis.Given(answer, ""))
                .orElse(null);
        var row = new AnswerRow(words, questionnaire, item, given == null ? agreed : given, this::keep);
        if (!voices.isEmpty()) {
            row.add(said(number));
        }
        return row;
    }

    private void keep(int item, Answer answer, String note) {
        keeping.keep(item, answer, note);
        answers.put(item, answer);
        showAnswered();
        saved.setText(words.key("DiagnosisForm.saved"));
    }

    private Div said(int item) {
        var list = new UnorderedList();
        list.setClassName("answers-voices");
        voices.copies()
                .forEach(copy -> list.add(new ListItem(copy.given(item)
                        .map(each ->
                                words.voice(copy.department(), words.answer(questionnaire, each.answer()), each.note()))
                        .orElseGet(() -> words.voice(copy.department(), words.key("QuestionSheet.notYet"), "")))));
        var said = div("", list);
        if (voices.differ(item)) {
            said.addComponentAsFirst(chip("soon", words.key("QuestionSheet.differ")));
        } else if (voices.agreed(item).isPresent()) {
            said.addComponentAsFirst(chip("done", words.key("QuestionSheet.agreed")));
        }
        return said;
    }
}
