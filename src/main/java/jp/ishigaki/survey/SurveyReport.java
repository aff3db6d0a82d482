package jp.ishigaki.survey;

import java.time.Instant;
import jp.ishigaki.schedule.SessionRow;

/** A published report of a session's survey. */
public record SurveyReport(SessionRow session, ReportContent content, Instant publishedAt) {}
