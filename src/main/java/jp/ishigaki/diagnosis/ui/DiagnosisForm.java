package jp.ishigaki.diagnosis.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import jp.ishigaki.diagnosis.Answer;
import jp.ishigaki.diagnosis.DepartmentVoices;
import jp.ishigaki.diagnosis.DiagnosisPaths;
import jp.ishigaki.diagnosis.DiagnosisResult;
import jp.ishigaki.diagnosis.DiagnosisService;
import jp.ishigaki.diagnosis.OpenDiagnosis;

/**
 * The items as the company answers them. Where departments have answered, the answer given here is the one that counts;
 * what is still open is said beside the button.
 */
class DiagnosisForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient OpenDiagnosis open;
    private final transient DepartmentVoices voices;
    private final transient DiagnosisService diagnoses;
    private final Map<Integer, Answer> answers = new HashMap<>();
    private final Paragraph waiting = p("field-help", "");
    private final NativeButton submit;

    DiagnosisForm(
            Words words,
            OpenDiagnosis open,
            DepartmentVoices voices,
            DiagnosisService diagnoses,
            Consumer<DiagnosisResult> onSubmitted) {
        this.words = words;
        this.open = open;
        this.voices = voices;
        this.diagnoses = diagnoses;
        this.submit = primaryButton(
                words.key("DiagnosisForm.submit"), () -> onSubmitted.accept(diagnoses.submit(open.run())));
        var sheet = new QuestionSheet(words, open.questionnaire(), open.answers(), voices, this::answer);
        open.answers().forEach((item, given) -> answers.put(item, given.answer()));
        submit.setId("submit-diagnosis");
        waiting.setId("waiting");
        add(sheet, section("card", waiting, div("toolbar", submit)));
        showProgress();
    }

    private void answer(int item, Answer answer, String note) {
        diagnoses.answer(open.run(), item, answer, note);
        answers.put(item, answer);
        showProgress();
    }

    private void showProgress() {
        var missing = open.questionnaire().open(voices.counting(open.questionnaire(), answers));
        submit.setEnabled(missing.isEmpty());
        waiting.removeAll();
        if (missing.isEmpty()) {
            waiting.setText(words.key("DiagnosisForm.complete"));
            return;
        }
        var differing = missing.stream().filter(voices::differ).toList();
        if (!differing.isEmpty()) {
            waiting.add(new Span(words.key("DiagnosisForm.differing", words.list(differing))));
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
