package jp.ishigaki.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.tenancy.MissingException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class CohortServiceTest {

    @Autowired
    Programme programme;

    @Autowired
    CohortService service;

    @Autowired
    CohortQueries cohorts;

    @Test
    void framesTellSeatsReservedAndTaken() {
        var world = programme.found();
        programme.as(world.staff(), () -> service.reserve(world.cohort(), Map.of(QuotaFrame.RETAIL_WHOLESALE, 10)));
        programme.as(world.staff(), () -> service.reserve(world.cohort(), Map.of(QuotaFrame.RETAIL_WHOLESALE, 9)));

        assertThat(programme.as(world.staff(), () -> cohorts.frames(world.cohort())))
                .containsExactly(
                        new FrameRow(QuotaFrame.RETAIL_WHOLESALE, 9, 1),
                        new FrameRow(QuotaFrame.CONSTRUCTION_MANUFACTURING, 0, 1),
                        new FrameRow(QuotaFrame.SERVICE_OTHER, 0, 0));
    }

    @Test
    void companiesComePageByPageWithParticipantAndExperts() {
        var world = programme.found();
        var first = programme.as(world.staff(), () -> cohorts.companies(world.cohort(), null, 1));
        var second = programme.as(world.staff(), () -> cohorts.companies(world.cohort(), first.next(), 1));

        assertThat(first.items()).singleElement().satisfies(alpha -> {
            assertThat(alpha.id()).isEqualTo(world.alphaCompany());
            assertThat(alpha.participant()).isEqualTo("alpha");
            assertThat(alpha.experts()).isEqualTo("expert");
        });
        assertThat(second.items())
                .singleElement()
                .satisfies(beta -> assertThat(beta.experts()).isNull());
        assertThat(second.next()).isNull();
    }

    @Test
    void onlyStaffOfTheTenantSeeTheCompaniesOfACohort() {
        var world = programme.found();

        assertThatThrownBy(() -> programme.as(world.expert(), () -> cohorts.companies(world.cohort(), null, 9)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(programme
                        .as(world.staffOther(), () -> cohorts.companies(world.cohort(), null, 9))
                        .items())
                .isEmpty();
        assertThat(programme.as(world.staffOther(), () -> cohorts.cohort(world.cohort())))
                .isEmpty();
        assertThatThrownBy(() -> programme.as(
                        world.staffOther(), () -> service.reserve(world.cohort(), Map.of(QuotaFrame.SERVICE_OTHER, 1))))
                .isInstanceOf(MissingException.class);
    }

    @Test
    void theChosenCohortIsShownOnlyToThoseWhoMaySeeIt() {
        var world = programme.found();
        var later = programme.as(world.staff(), () -> service.open("令和7年度", "R7", 2025));

        assertThat(programme
                        .as(world.staff(), () -> cohorts.shown(world.cohort()))
                        .orElseThrow()
                        .id())
                .isEqualTo(world.cohort());
        assertThat(programme
                        .as(world.staff(), () -> cohorts.shown(null))
                        .orElseThrow()
                        .id())
                .isEqualTo(later);
        assertThat(programme
                        .as(world.alpha(), () -> cohorts.shown(later))
                        .orElseThrow()
                        .id())
                .isEqualTo(world.cohort());
    }
}
