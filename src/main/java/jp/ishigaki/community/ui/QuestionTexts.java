package jp.ishigaki.community.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import jp.ishigaki.community.AnswerRow;
import jp.ishigaki.community.CommentRow;
import jp.ishigaki.community.QuestionDisclosure;
import jp.ishigaki.community.QuestionRow;
import jp.ishigaki.community.QuestionState;
import jp.ishigaki.shared.ui.Markup;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** How the community's views name people and states. */
final class QuestionTexts {

    private QuestionTexts() {}

    static String title(Component view, QuestionRow question) {
        return question.isHidden() ? view.getTranslation("community.QuestionTexts.hidden") : question.title();
    }

    /** A company speaks by its name or its pseudonym, experts, lecturers and staff by their role. */
    static String asker(Component view, QuestionRow question, String person) {
        return question.pseudonymous()
                ? known(view, alias(view, 0), question.company(), person)
                : who(view, question.role(), question.company(), person);
    }

    static String answerer(Component view, AnswerRow answer) {
        var alias = answer.alias();
        return alias == null
                ? who(view, answer.role(), answer.company(), answer.person())
                : known(view, alias(view, alias), answer.company(), answer.person());
    }

    static String commenter(Component view, CommentRow comment) {
        var alias = comment.alias();
        return alias == null
                ? who(view, comment.role(), comment.company(), comment.person())
                : known(view, alias(view, alias), comment.company(), comment.person());
    }

    static String alias(Component view, int alias) {
        return alias == 0
                ? view.getTranslation("community.Pseudonym.asker")
                : view.getTranslation("community.Pseudonym.company", alias);
    }

    /** Whoever may know whose it is reads it beside the pseudonym, with the word that others do not. */
    private static String known(Component view, String alias, @Nullable String company, String person) {
        return company == null ? alias : view.getTranslation("community.Pseudonym.known", alias, company, person);
    }

    private static String who(Component view, Role role, @Nullable String company, String person) {
        var name = view.getTranslation("community.Role." + role.name());
        if (company != null) {
            return role == Role.EXECUTIVE ? company + " " + name : company;
        }
        return person.isEmpty() ? name : name + " " + person;
    }

    static Span stateChip(Component view, QuestionRow question) {
        return stateChip(view, question.state());
    }

    static Span stateChip(Component view, QuestionState state) {
        var kind = switch (state) {
            case WAITING -> "soon";
            case ANSWERED -> "info";
            case SOLVED -> "done";
            case CLOSED -> "plain";
        };
        return Markup.attribute(Markup.chip(kind, stateText(view, state)), "data-state", state.name());
    }

    /** Who reads it, where that is not the whole cohort. */
    static Optional<Span> readersChip(Component view, QuestionRow question) {
        return question.disclosure() == QuestionDisclosure.COHORT
                ? Optional.empty()
                : Optional.of(Markup.attribute(
                        Markup.chip(
                                "plain", view.getTranslation("community.QuestionDisclosure." + question.disclosure())),
                        "data-disclosure",
                        question.disclosure().name()));
    }

    private static String stateText(Component view, QuestionState state) {
        return view.getTranslation("community.QuestionState." + state.name());
    }
}
