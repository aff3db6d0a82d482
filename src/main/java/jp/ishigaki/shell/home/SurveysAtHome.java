package jp.ishigaki.shell.home;

import static jp.ishigaki.shared.ui.Markup.chip;

import java.time.LocalDateTime;
import java.util.List;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.survey.OwnSurvey;
import jp.ishigaki.survey.SurveyPaths;
import jp.ishigaki.survey.SurveyState;

/** The surveys that wait: today's until the end of the day, and those of which the day is over. */
class SurveysAtHome extends HomeCard {

    private static final long serialVersionUID = 1L;

    /** @param mayAnswer the participant answers; the executive sees that it waits */
    SurveysAtHome(List<OwnSurvey> waiting, boolean mayAnswer, LocalDateTime now) {
        super("surveys-at-home", "shell.SurveysAtHome.title");
        waiting.forEach(survey -> {
            var isToday = survey.state(now) == SurveyState.OPEN;
            row(
                    isToday
                            ? chip("soon", getTranslation("shell.SurveysAtHome.today"))
                            : chip("late", getTranslation("shell.SurveysAtHome.late")),
                    mayAnswer ? SurveyPaths.answer(survey.session()) : SurveyPaths.OWN,
                    getTranslation("shell.SurveysAtHome.survey", survey.number()),
                    Days.day(survey.heldOn(), getLocale()) + "  " + survey.workshopTitle(),
                    survey.begun() ? getTranslation("shell.SurveysAtHome.begun") : "");
        });
        rest(SurveyPaths.OWN, getTranslation("shell.SurveysAtHome.all"));
    }
}
