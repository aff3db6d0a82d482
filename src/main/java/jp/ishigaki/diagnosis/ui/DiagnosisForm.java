package jp.ishigaki.diagnosis.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;
import static jp.ishigaki.shared.ui.Markup.section;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import jp.ishigaki.diagnosis.Answer;
import jp.ishigaki.diagnosis.DiagnosisPaths;
import jp.ishigaki.diagnosis.DiagnosisResult;
import jp.ishigaki.diagnosis.DiagnosisService;
import jp.ishigaki.diagnosis.OpenDiagnosis;
import jp.ishigaki.diagnosis.Questionnaire;

/** The 25 items. Each answer is saved as it is given; what is still open is said beside the button. */
class DiagnosisForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient Questionnaire questionnaire;
    private final transient OpenDiagnosis open;
    private final transient DiagnosisService diagnoses;
    private final Map<Integer, Answer> answers = new HashMap<>();
    private final Span count = span("", "");
    private final Span bar = new Span();
    private final Span saved = span("meta", "");
    private final Paragraph waiting = p("field-help", "");
    private final NativeButton submit;

    DiagnosisForm(
            Words words,
            Questionnaire questionnaire,
            OpenDiagnosis open,
            DiagnosisService diagnoses,
            Consumer<DiagnosisResult> onSubmitted) {
        this.words = words;
        this.questionnaire = questionnaire;
        this.open = open;
        this.diagnoses = diagnoses;
        this.submit = primaryButton(
                words.key("DiagnosisForm.submit"), () -> onSubmitted.accept(diagnoses.submit(open.run())));
        open.answers().forEach((item, given) -> answers.put(item, given.answer()));
        prepare();
        layOut();
        showProgress();
    }

    private void prepare() {
        count.setId("answered");
        saved.setId("saved");
        saved.getElement().setAttribute("role", "status");
        submit.setId("submit-diagnosis");
        waiting.setId("waiting");
    }

    private void layOut() {
        var progress = div("progress", bar);
        progress.getElement().setAttribute("aria-hidden", "true");
        add(section("card", div("page-head-line", count, saved), progress));
        for (var part : questionnaire.parts()) {
            var card = section("card", h2(words.key("DiagnosisForm.part", part.number(), words.in(part.title()))));
            questionnaire
                    .itemsOf(part)
                    .forEach(item -> card.add(
                            new AnswerRow(words, questionnaire, item, answers.get(item.number()), this::answer)));
            add(card);
        }
        add(section("card", waiting, div("toolbar", submit)));
    }

    private void answer(int item, Answer answer) {
        var given = open.answers().get(item);
        diagnoses.answer(open.run(), item, answer, given == null ? "" : given.note());
        answers.put(item, answer);
        saved.setText(words.key("DiagnosisForm.saved"));
        showProgress();
    }

    private void showProgress() {
        var all = questionnaire.items().size();
        var missing = questionnaire.open(answers);
        count.setText(words.key("DiagnosisForm.count", answers.size(), all));
        bar.getStyle().set("width", answers.size() * 100 / all + "%");
        submit.setEnabled(missing.isEmpty());
        waiting.removeAll();
        if (missing.isEmpty()) {
            waiting.setText(words.key("DiagnosisForm.complete"));
            return;
        }
        waiting.add(new Span(words.key("DiagnosisForm.waiting", words.list(missing))));
        var first = link(
                DiagnosisPaths.DIAGNOSIS + "#item-" + missing.getFirst(),
                words.key("DiagnosisForm.first", missing.getFirst()));
        first.getElement().removeAttribute("router-link");
        first.getElement().setAttribute("router-ignore", true);
        waiting.add(first);
    }
}
