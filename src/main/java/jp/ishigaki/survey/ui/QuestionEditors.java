package jp.ishigaki.survey.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.survey.FormFault;
import jp.ishigaki.survey.Phrase;
import jp.ishigaki.survey.QuestionKind;
import jp.ishigaki.survey.SurveyQuestion;

/** The questions of a form in their order: written, added, copied, removed, and moved by mouse or keyboard. */
class QuestionEditors extends Div {

    private static final long serialVersionUID = 1L;

    /** While one is drawn, each shrinks to its number and text: a question is taller than what fits on a screen. */
    private static final String SHRINK_WHILE_DRAWN = """
            const usual = () => this.classList.remove('is-sorting');
            this.addEventListener('dragstart', event => {
                event.dataTransfer.setData('text/plain', '');
                event.dataTransfer.effectAllowed = 'move';
                setTimeout(() => {
                    this.classList.add('is-sorting');
                    event.target.scrollIntoView({block: 'nearest'});
                });
            });
            this.addEventListener('dragover', event => event.preventDefault());
            this.addEventListener('drop', event => {
                event.preventDefault();
                usual();
            });
            this.addEventListener('dragend', usual);
            """;

    private final SerializableRunnable changed;
    private final transient List<QuestionEditor> editors = new ArrayList<>();
    private int dragged = -1;

    QuestionEditors(List<SurveyQuestion> questions, SerializableRunnable changed) {
        this.changed = changed;
        setClassName("question-editors");
        addAttachListener(attached -> getElement().executeJs(SHRINK_WHILE_DRAWN));
        lay(questions);
    }

    /** As they stand now, in a list of the caller's own. */
    List<SurveyQuestion> written() {
        return new ArrayList<>(editors.stream().map(QuestionEditor::question).toList());
    }

    /** Says beside each what is wrong with it. */
    void object(List<FormFault> faults) {
        editors.forEach(editor -> editor.object(faults));
    }

    void addQuestion() {
        var all = written();
        all.add(SurveyQuestion.of(newId(), QuestionKind.SINGLE, Phrase.NONE, true));
        become(all);
    }

    private void lay(List<SurveyQuestion> all) {
        removeAll();
        editors.clear();
        for (var question : all) {
            var at = editors.size();
            var editor = new QuestionEditor(question, at + 1, moves(at));
            makeDraggable(editor, at);
            editors.add(editor);
            add(editor);
        }
    }

    private void become(List<SurveyQuestion> all) {
        lay(all);
        changed.run();
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
    }

    private QuestionEditor.Moves moves(int at) {
        return new QuestionEditor.Moves() {
            @Override
            public void changed() {
                changed.run();
            }

            @Override
            public void move(int by) {
                QuestionEditors.this.move(at, at + by);
            }

            @Override
            public void duplicate() {
                var all = written();
                all.add(at + 1, renamed(all.get(at)));
                become(all);
            }

            @Override
            public void remove() {
                var all = written();
                all.remove(at);
                become(all);
            }
        };
    }

    private void move(int from, int to) {
        var all = written();
        if (to >= 0 && to < all.size()) {
            all.add(to, all.remove(from));
            become(all);
            // Whoever moves by keyboard goes on from where the question stands now.
            getUI().ifPresent(ui -> ui.getPage()
                    .executeJs(
                            "document.getElementById($0)?.focus()",
                            "question-" + (to < from ? "up-" : "down-") + (to + 1)));
        }
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
}
