package jp.ishigaki.cohort;

import java.util.UUID;
import jp.ishigaki.identity.QuotaFrame;
import org.jspecify.annotations.Nullable;

/** A company of a cohort with the track it is in today, if any. */
public record CompanyInTrack(
        UUID id,
        String name,
        QuotaFrame quotaFrame,
        String industry,
        @Nullable UUID track) {}
