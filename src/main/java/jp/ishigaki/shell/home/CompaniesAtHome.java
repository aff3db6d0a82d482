package jp.ishigaki.shell.home;

import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.p;

import jp.ishigaki.identity.CompanyProfile;
import jp.ishigaki.maturity.LevelSummary;
import jp.ishigaki.maturity.MaturityPaths;

/** The companies in one's care: how many stand at which level, and those who have not begun. */
class CompaniesAtHome extends HomeCard {

    private static final long serialVersionUID = 1L;

    CompaniesAtHome(LevelSummary summary) {
        super("companies-at-home", "shell.CompaniesAtHome.title");
        summary.counts()
                .forEach(count -> add(
                        p("meta", getTranslation("shell.CompaniesAtHome.level", count.level(), count.companies()))));
        if (summary.unknown() > 0) {
            add(p("meta", getTranslation("shell.CompaniesAtHome.unknown", summary.unknown())));
        }
        summary.withoutDiagnosis().forEach(this::company);
        rest("companies", getTranslation("shell.CompaniesAtHome.all"));
    }

    private void company(CompanyProfile company) {
        row(
                chip("soon", getTranslation("shell.CompaniesAtHome.notBegun")),
                MaturityPaths.company(company.id()),
                company.name(),
                getTranslation("shell.CompaniesAtHome.diagnosisMissing"),
                "");
    }
}
