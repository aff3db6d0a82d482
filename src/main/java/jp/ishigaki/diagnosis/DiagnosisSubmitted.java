package jp.ishigaki.diagnosis;

import java.util.UUID;

public record DiagnosisSubmitted(UUID tenant, UUID company, UUID run) {}
