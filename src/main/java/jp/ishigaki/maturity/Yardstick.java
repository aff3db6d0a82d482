package jp.ishigaki.maturity;

import jp.ishigaki.diagnosis.Questionnaire;

/** What one company is measured by. */
record Yardstick(RuleSet rules, Questionnaire questionnaire) {}
