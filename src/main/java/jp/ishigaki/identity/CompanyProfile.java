package jp.ishigaki.identity;

import java.util.UUID;

/** @param employees number of persons */
public record CompanyProfile(
        UUID id, String name, String nameKana, QuotaFrame quotaFrame, String industry, int employees) {}
