package jp.ishigaki.community.ui;

import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Div;
import jp.ishigaki.community.QuestionDetails;
import jp.ishigaki.community.QuestionRow;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Joined;

/** What a question is called, how far it is, who reads it, and who asked it when. */
class QuestionHead extends Div {

    private static final long serialVersionUID = 1L;

    QuestionHead(QuestionDetails details, DateTexts dates) {
        setClassName("page-head");
        var question = details.question();
        add(
                chips(details, question),
                h1(QuestionTexts.title(this, question)),
                p("lead", byLine(details, question, dates)));
    }

    private Div chips(QuestionDetails details, QuestionRow question) {
        var chips = div("chips", QuestionTexts.stateChip(this, question));
        QuestionTexts.readersChip(this, question).ifPresent(chips::add);
        if (question.pseudonymous()) {
            chips.add(chip("plain", text("unnamed")));
        }
        var part = question.part();
        if (part != null) {
            chips.add(chip("plain", text("part", part)));
        }
        var number = question.section();
        if (number != null) {
            var textbook = link("textbook/" + number, text("section", number) + reference(details));
            textbook.addClassNames("chip", "is-info");
            chips.add(textbook);
        }
        return chips;
    }

    /** The pages mean nothing without the edition they are counted in. */
    private String reference(QuestionDetails details) {
        var reference = details.reference();
        return reference == null || reference.pages().isEmpty()
                ? ""
                : " "
                        + getTranslation(
                                "curriculum.reference",
                                reference.edition(),
                                reference.pages().toString());
    }

    private String byLine(QuestionDetails details, QuestionRow question, DateTexts dates) {
        var moment = question.pseudonymous()
                ? dates.date(question.askedAt(), getLocale())
                : dates.dateAndTime(question.askedAt(), getLocale());
        return Joined.dotted(getLocale(), QuestionTexts.asker(this, question, details.person()), moment);
    }

    private String text(String key, Object... args) {
        return getTranslation("community.QuestionView." + key, args);
    }
}
