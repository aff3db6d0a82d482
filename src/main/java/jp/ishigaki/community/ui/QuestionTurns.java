package jp.ishigaki.community.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import jp.ishigaki.community.QuestionKey;
import jp.ishigaki.community.QuestionRow;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.shared.ui.DateTexts;

/** Turns the pages of the list of questions, by links: the place stands in the address, so a page can be gone back to. */
class QuestionTurns extends Nav {

    static final String OLDER_THAN = "after";
    static final String NEWER_THAN = "before";

    private static final long serialVersionUID = 1L;

    /** @param list the address of the list's first page, filters included */
    QuestionTurns(Slice<QuestionRow, QuestionKey> slice, String list, DateTexts dates) {
        setClassName("toolbar");
        setId("question-turns");
        setAriaLabel(text("turn"));
        setVisible(slice.previous() != null || slice.next() != null);
        if (slice.previous() != null) {
            add(turn("newest-questions", "first", list, "newest"));
            add(turn("newer-questions", "prev", list + "&" + NEWER_THAN + "=" + slice.previous(), "newer"));
        }
        if (!slice.items().isEmpty()) {
            add(span(
                    "",
                    text(
                            "range",
                            day(slice.items().getFirst(), dates),
                            day(slice.items().getLast(), dates))));
        }
        if (slice.next() != null) {
            add(turn("older-questions", "next", list + "&" + OLDER_THAN + "=" + slice.next(), "older"));
        }
    }

    private Anchor turn(String id, String rel, String address, String key) {
        var turn = attribute(link(address, text(key)), "rel", rel);
        turn.setId(id);
        turn.addClassName("btn");
        return turn;
    }

    private String day(QuestionRow question, DateTexts dates) {
        return dates.date(question.askedAt(), getLocale());
    }

    private String text(String key, Object... values) {
        return getTranslation("community.CommunityView." + key, values);
    }
}
