package jp.ishigaki.workshop;

import java.util.UUID;

public record IssueClaimed(UUID tenant, UUID issue, UUID company) {}
