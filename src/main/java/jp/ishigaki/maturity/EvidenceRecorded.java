package jp.ishigaki.maturity;

import java.util.UUID;

public record EvidenceRecorded(UUID tenant, UUID company, UUID evidence) {}
