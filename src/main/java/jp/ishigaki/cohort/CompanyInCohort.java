package jp.ishigaki.cohort;

import java.util.UUID;
import jp.ishigaki.identity.QuotaFrame;
import org.jspecify.annotations.Nullable;

/**
 * A company in staff's list of a cohort.
 *
 * @param employees number of persons
 * @param participant the person who holds its seat, or null while nobody does
 * @param experts names of the assigned experts, or null while there are none
 */
public record CompanyInCohort(
        UUID id,
        String name,
        String nameKana,
        QuotaFrame quotaFrame,
        String industry,
        int employees,
        @Nullable String participant,
        @Nullable String experts) {}
