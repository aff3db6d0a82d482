package jp.ishigaki.maturity;

import java.util.UUID;

/** The facts of a company, with what it is measured by. */
record KnownCompany(CompanyFacts facts, Yardstick yardstick) {

    UUID company() {
        return facts.company();
    }
}
