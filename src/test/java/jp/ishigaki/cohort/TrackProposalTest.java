package jp.ishigaki.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.ishigaki.identity.QuotaFrame;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrackProposalTest {

    private static final Track WEDNESDAY = new Track(UUID.randomUUID(), "水曜コース", "Wednesday");
    private static final Track FRIDAY = new Track(UUID.randomUUID(), "金曜コース", "Friday");

    @Test
    void fortyCompaniesAreDealtOutEvenlyInAllAndInEachFrame() {
        var companies = new ArrayList<CompanyInTrack>();
        companies.addAll(companies(17, QuotaFrame.CONSTRUCTION_MANUFACTURING, null));
        companies.addAll(companies(9, QuotaFrame.RETAIL_WHOLESALE, null));
        companies.addAll(companies(14, QuotaFrame.SERVICE_OTHER, null));

        var proposal = TrackProposal.of(List.of(WEDNESDAY, FRIDAY), companies);

        assertThat(proposal.size()).isEqualTo(40);
        assertThat(proposal.added().get(WEDNESDAY)).hasSize(20);
        for (var frame : QuotaFrame.values()) {
            assertThat(Math.abs(count(proposal, WEDNESDAY, frame) - count(proposal, FRIDAY, frame)))
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    void whoIsInATrackStaysThereAndTheOtherTrackCatchesUp() {
        var companies = new ArrayList<CompanyInTrack>();
        companies.addAll(companies(3, QuotaFrame.SERVICE_OTHER, WEDNESDAY.id()));
        companies.addAll(companies(3, QuotaFrame.SERVICE_OTHER, null));

        var proposal = TrackProposal.of(List.of(WEDNESDAY, FRIDAY), companies);

        assertThat(proposal.added().get(WEDNESDAY)).isEmpty();
        assertThat(proposal.added().get(FRIDAY)).hasSize(3);
    }

    @Test
    void withoutTracksNobodyIsPlaced() {
        assertThat(TrackProposal.of(List.of(), companies(3, QuotaFrame.SERVICE_OTHER, null))
                        .size())
                .isZero();
    }

    private static long count(TrackProposal proposal, Track track, QuotaFrame frame) {
        return proposal.added().getOrDefault(track, List.of()).stream()
                .filter(company -> company.quotaFrame() == frame)
                .count();
    }

    private static List<CompanyInTrack> companies(int number, QuotaFrame frame, @Nullable UUID track) {
        return IntStream.range(0, number)
                .mapToObj(each -> new CompanyInTrack(UUID.randomUUID(), "社 " + each, frame, "業 " + each % 3, track))
                .toList();
    }
}
