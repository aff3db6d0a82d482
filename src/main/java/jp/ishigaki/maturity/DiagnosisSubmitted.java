package jp.ishigaki.maturity;

import java.util.UUID;

public record DiagnosisSubmitted(UUID tenant, UUID company, UUID run) {}
