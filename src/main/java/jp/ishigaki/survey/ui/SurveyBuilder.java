package jp.ishigaki.survey.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.ishigaki.survey.Phrase;
import jp.ishigaki.survey.QuestionKind;
import jp.ishigaki.survey.StaleFormException;
import jp.ishigaki.survey.SurveyDesk;
import jp.ishigaki.survey.SurveyFixedException;
import jp.ishigaki.survey.SurveyForm;
import jp.ishigaki.survey.SurveyPaths;
import jp.ishigaki.survey.SurveyQuestion;
import jp.ishigaki.survey.SurveyVersion;
import jp.ishigaki.survey.UnfitFormException;
import org.jspecify.annotations.Nullable;

/** The questions of a draft in their order, kept with every change, beside the survey they make. */
class SurveyBuilder extends Div {

    private static final long serialVersionUID = 1L;

    private final transient SurveyDesk desk;
    /** Null until the first change of a published version begins one. */
    private @Nullable UUID draft;

    private final UUID template;
    private final UUID from;
    private int seen;
    private final transient List<QuestionEditor> editors = new ArrayList<>();
    private final TextField title = new TextField();
    private final TextField titleEn = new TextField();
    private final TextArea intro = new TextArea();
    private final TextArea introEn = new TextArea();
    private final Div questions = div("question-editors");
    private final Div preview = div("survey-preview");
    private final Paragraph outcome = p("meta", "");
    private final Paragraph problem = p("notice is-warn", "");
    private int dragged = -1;

    SurveyBuilder(SurveyVersion version, SurveyDesk desk) {
        this.desk = desk;
        this.draft = version.publishedAt() == null ? version.id() : null;
        this.template = version.template();
        this.from = version.id();
        this.seen = version.version();
        setClassName("columns is-even survey-builder");
        prepareHead(version.form());
        preview.setId("survey-preview");
        outcome.setId("survey-builder-outcome");
        attribute(outcome, "role", "status");
        problem.setId("survey-builder-problem");
        attribute(problem, "role", "alert");
        problem.setVisible(false);
        lay(version.form().questions());
        var add = button(words("add"), this::addQuestion);
        add.setId("question-add");
        add(
                div(
                        "",
                        section("card", div("field-pair", title, titleEn), div("field-pair", intro, introEn)),
                        questions,
                        div("toolbar", add),
                        problem,
                        buttons(),
                        outcome),
                div("side", section("card", h2(words("preview")), p("meta", words("preview.help")), preview)));
        show(form());
    }

    private void prepareHead(SurveyForm form) {
        title.setLabel(words("formTitle"));
        title.setId("form-title");
        title.setValue(form.title().ja());
        titleEn.setLabel(words("formTitleEn"));
        titleEn.setValue(form.title().en());
        intro.setLabel(words("intro"));
        intro.setValue(form.intro().ja());
        introEn.setLabel(words("introEn"));
        introEn.setValue(form.intro().en());
        List.of(title, titleEn).forEach(field -> field.addValueChangeListener(change -> keep()));
        List.of(intro, introEn).forEach(field -> field.addValueChangeListener(change -> keep()));
    }

    private String words(String name) {
        return getTranslation("survey.SurveyBuilder." + name);
    }

    private Div buttons() {
        var publish = primaryButton(words("publish"), this::publish);
        publish.setId("survey-publish");
        var discard = button(words("discard"), this::discard);
        discard.setId("survey-discard");
        return div("toolbar", publish, discard);
    }

    private void lay(List<SurveyQuestion> all) {
        questions.removeAll();
        editors.clear();
        for (var question : all) {
            var at = editors.size();
            var editor = new QuestionEditor(question, at + 1, moves(at));
            makeDraggable(editor, at);
            editors.add(editor);
            questions.add(editor);
        }
    }

    /** By mouse: a question is drawn by its number and dropped where it shall stand. */
    private void makeDraggable(QuestionEditor editor, int at) {
        editor.getElement().addEventListener("dragstart", event -> dragged = at);
        editor.getElement().addEventListener("drop", event -> {
            if (dragged >= 0 && dragged != at) {
                move(dragged, at);
            }
            dragged = -1;
        });
        editor.addAttachListener(
                attached -> editor.getElement().executeJs("this.ondragover = event => event.preventDefault()"));
    }

    private QuestionEditor.Moves moves(int at) {
        return new QuestionEditor.Moves() {
            @Override
            public void changed() {
                keep();
            }

            @Override
            public void move(int by) {
                SurveyBuilder.this.move(at, at + by);
            }

            @Override
            public void duplicate() {
                var all = written();
                var copied = all.get(at);
                all.add(at + 1, renamed(copied));
                lay(all);
                keep();
            }

            @Override
            public void remove() {
                var all = written();
                all.remove(at);
                lay(all);
                keep();
            }
        };
    }

    private void move(int from, int to) {
        var all = written();
        if (to >= 0 && to < all.size()) {
            all.add(to, all.remove(from));
            lay(all);
            keep();
            // Whoever moves by keyboard goes on from where the question stands now.
            getUI().ifPresent(ui -> ui.getPage()
                    .executeJs(
                            "document.getElementById($0)?.focus()",
                            "question-" + (to < from ? "up-" : "down-") + (to + 1)));
        }
    }

    private void addQuestion() {
        var all = written();
        all.add(SurveyQuestion.of(newId(), QuestionKind.SINGLE, Phrase.NONE, true));
        lay(all);
        keep();
    }

    private static String newId() {
        return "q" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static SurveyQuestion renamed(SurveyQuestion copied) {
        return new SurveyQuestion(
                newId(),
                copied.kind(),
                copied.text(),
                copied.help(),
                copied.required(),
                copied.choices(),
                copied.other(),
                copied.low(),
                copied.high(),
                copied.rows(),
                copied.least(),
                copied.most());
    }

    private List<SurveyQuestion> written() {
        return new ArrayList<>(editors.stream().map(QuestionEditor::question).toList());
    }

    private SurveyForm form() {
        return new SurveyForm(
                new Phrase(title.getValue(), titleEn.getValue()),
                new Phrase(intro.getValue(), introEn.getValue()),
                written());
    }

    private boolean keep() {
        var form = form();
        try {
            keep(form);
        } catch (StaleFormException stale) {
            problem.setText(words("stale"));
            problem.setVisible(true);
            return false;
        }
        problem.setVisible(false);
        outcome.setText(words("kept"));
        editors.forEach(editor -> editor.object(List.of()));
        show(form);
        return true;
    }

    private void keep(SurveyForm form) {
        var begun = draft;
        if (begun == null) {
            var first = desk.draft(template, from, form);
            draft = first.id();
            seen = first.version();
        } else {
            seen = desk.keep(begun, form, seen);
        }
    }

    private void show(SurveyForm form) {
        preview.removeAll();
        preview.add(
                h2(form.title().in(getLocale())),
                p("lead", form.intro().in(getLocale())),
                new SurveyFields(form, Map.of(), (question, answer) -> {}));
    }

    private void publish() {
        if (!keep()) {
            return;
        }
        try {
            desk.publish(Objects.requireNonNull(draft));
            getUI().ifPresent(ui -> ui.navigate(SurveyPaths.TEMPLATES));
        } catch (UnfitFormException unfit) {
            editors.forEach(editor -> editor.object(unfit.faults()));
            problem.setText(unfit.faults().stream()
                    .filter(fault -> fault.question().isEmpty())
                    .map(fault -> getTranslation("survey.FormFault." + fault.kind()))
                    .findFirst()
                    .orElseGet(() -> words("unfit")));
            problem.setVisible(true);
        } catch (SurveyFixedException fixed) {
            problem.setText(words("stale"));
            problem.setVisible(true);
        }
    }

    private void discard() {
        try {
            if (draft != null) {
                desk.discard(draft);
            }
            getUI().ifPresent(ui -> ui.navigate(SurveyPaths.TEMPLATES));
        } catch (SurveyFixedException fixed) {
            problem.setText(words("noDiscard"));
            problem.setVisible(true);
        }
    }
}
