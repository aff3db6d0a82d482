package jp.ishigaki.diagnosis;

import java.util.UUID;

/** The copy of a department that is being filled in. */
public record OpenCopy(UUID run, Questionnaire questionnaire, DepartmentCopy copy) {}
