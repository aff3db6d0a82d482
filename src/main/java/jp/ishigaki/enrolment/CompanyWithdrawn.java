package jp.ishigaki.enrolment;

import java.util.UUID;

/** A company's part in a cohort has ended; its people's seats have ended with it. */
public record CompanyWithdrawn(UUID cohort, UUID company) {}
