package jp.ishigaki.community.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import jp.ishigaki.community.QuestionRow;
import jp.ishigaki.community.QuestionState;
import jp.ishigaki.shared.ui.Markup;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** How the community's views name people and states. */
final class QuestionTexts {

    private QuestionTexts() {}

    /** A company speaks by its name, experts, lecturers and staff by their role. */
    static String who(Component view, Role role, @Nullable String company, String person) {
        var name = view.getTranslation("community.Role." + role.name());
        if (company != null) {
            return role == Role.EXECUTIVE ? company + " " + name : company;
        }
        return person.isEmpty() ? name : name + " " + person;
    }

    static Span stateChip(Component view, QuestionRow question) {
        var kind = switch (question.state()) {
            case WAITING -> "soon";
            case ANSWERED -> "info";
            case SOLVED -> "done";
        };
        return Markup.attribute(
                Markup.chip(kind, stateText(view, question.state())),
                "data-state",
                question.state().name());
    }

    private static String stateText(Component view, QuestionState state) {
        return view.getTranslation("community.QuestionState." + state.name());
    }
}
