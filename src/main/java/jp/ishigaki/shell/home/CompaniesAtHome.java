package jp.ishigaki.shell.home;

import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.p;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.ishigaki.maturity.CompanyLevel;
import jp.ishigaki.maturity.MaturityPaths;

/** The companies in one's care: how many stand at which level, and those who have not begun. */
class CompaniesAtHome extends HomeCard {

    private static final long serialVersionUID = 1L;
    private static final int FEW = 4;

    CompaniesAtHome(List<CompanyLevel> companies) {
        super("companies-at-home", "shell.CompaniesAtHome.title");
        var byLevel = companies.stream()
                .collect(
                        Collectors.groupingBy(company -> company.level().value(), TreeMap::new, Collectors.counting()));
        byLevel.forEach((level, count) -> add(p("meta", getTranslation("shell.CompaniesAtHome.level", level, count))));
        companies.stream()
                .filter(company -> company.diagnosis() == null)
                .sorted(Comparator.comparing(CompanyLevel::name))
                .limit(FEW)
                .forEach(this::company);
        rest("companies", getTranslation("shell.CompaniesAtHome.all"));
    }

    private void company(CompanyLevel company) {
        row(
                chip("soon", getTranslation("shell.CompaniesAtHome.notBegun")),
                MaturityPaths.company(company.company()),
                company.name(),
                getTranslation("shell.CompaniesAtHome.diagnosisMissing"),
                "");
    }
}
