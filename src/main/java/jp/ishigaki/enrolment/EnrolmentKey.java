package jp.ishigaki.enrolment;

import java.util.UUID;

/** After which row of {@link EnrolmentQueries#enrolments} the next page begins. */
public record EnrolmentKey(String name, UUID companyId) {}
