package jp.ishigaki.maturity;

/** What one company is measured by. */
record Yardstick(RuleSet rules, Questionnaire questionnaire) {}
