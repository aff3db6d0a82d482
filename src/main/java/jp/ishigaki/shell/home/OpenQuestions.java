package jp.ishigaki.shell.home;

import static jp.ishigaki.shared.ui.Markup.chip;

import java.util.List;
import jp.ishigaki.community.CommunityPaths;
import jp.ishigaki.community.QuestionRow;
import jp.ishigaki.shared.ui.DateTexts;

/** Questions that wait: for an answer, or for their asker to accept one. */
class OpenQuestions extends HomeCard {

    private static final long serialVersionUID = 1L;

    OpenQuestions(String titleKey, List<QuestionRow> questions, DateTexts dates) {
        super("open-questions", titleKey);
        if (questions.isEmpty()) {
            nothing(getTranslation("shell.OpenQuestions.none"));
        }
        questions.forEach(question -> question(question, dates));
        rest("community", getTranslation("shell.OpenQuestions.all"));
    }

    private void question(QuestionRow question, DateTexts dates) {
        var company = question.company() == null && question.pseudonymous()
                ? getTranslation("community.Pseudonym.asker")
                : question.company();
        row(
                question.answers() == 0
                        ? chip("soon", getTranslation("shell.OpenQuestions.waiting"))
                        : chip("info", getTranslation("shell.OpenQuestions.answers", question.answers())),
                CommunityPaths.question(question.id()),
                question.title(),
                company == null ? "" : company,
                dates.date(question.askedAt(), getLocale()));
    }
}
