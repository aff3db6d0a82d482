package jp.ishigaki.shell.home;

import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.p;

import java.util.Optional;
import jp.ishigaki.maturity.CompanyMaturity;
import jp.ishigaki.maturity.CriterionResult;
import jp.ishigaki.maturity.CriterionState;

/** What to do now: finish the diagnosis first, then whatever the next level needs most. */
class NextSteps extends HomeCard {

    private static final long serialVersionUID = 1L;
    private static final int ITEMS = 25;

    /** @param answered how many items of an open diagnosis are answered, if one is open */
    NextSteps(CompanyMaturity company, Optional<Integer> answered, int most) {
        super("next-steps", "shell.NextSteps.title");
        addClassName("is-wide");
        add(p("lead", lead(company)));
        if (company.diagnosis() == null || answered.isPresent()) {
            row(
                    chip("soon", getTranslation("shell.NextSteps.first")),
                    "diagnosis",
                    getTranslation(answered.isPresent() ? "shell.NextSteps.resume" : "shell.NextSteps.diagnose"),
                    answered.map(items -> getTranslation("shell.NextSteps.answered", items, ITEMS))
                            .orElseGet(() -> getTranslation("shell.NextSteps.whyDiagnose")),
                    getTranslation("shell.NextSteps.minutes", 20));
        }
        company.missing().stream()
                .filter(step -> !step.criterion().id().equals("L1-2"))
                .limit(most - 1)
                .forEach(this::step);
        rest("way", getTranslation("shell.NextSteps.way"));
    }

    private String lead(CompanyMaturity company) {
        return getTranslation(
                "shell.NextSteps.lead",
                company.level().level().value(),
                company.missing().size(),
                company.nextLevel().value());
    }

    private void step(CriterionResult step) {
        var criterion = step.criterion();
        var urgent = step.state() == CriterionState.NEEDS_RECHECK;
        row(
                urgent
                        ? chip("late", getTranslation("shell.NextSteps.urgent"))
                        : chip(
                                "info",
                                getTranslation(
                                        "shell.NextSteps.level",
                                        criterion.level().value())),
                "way?stone=" + criterion.id(),
                criterion.nextStep().in(getLocale()),
                criterion.stone().in(getLocale()),
                getTranslation("shell.NextSteps.minutes", criterion.minutes()));
    }
}
