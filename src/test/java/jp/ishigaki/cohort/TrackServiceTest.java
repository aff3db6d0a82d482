package jp.ishigaki.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.tenancy.MissingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class TrackServiceTest {

    @Autowired
    Programme programme;

    @Autowired
    TrackService service;

    @Autowired
    TrackQueries tracks;

    private Programme.World world;
    private UUID wednesday;
    private UUID friday;

    @BeforeEach
    void found() {
        world = programme.found();
        wednesday = staff(() -> service.add(world.cohort(), " 水曜コース ", "Wednesday track"));
        friday = staff(() -> service.add(world.cohort(), "金曜コース", "Friday track"));
    }

    private <T> T staff(Supplier<T> work) {
        return programme.as(world.staff(), work);
    }

    private void place(UUID track, UUID... companies) {
        programme.as(world.staff(), () -> service.place(world.cohort(), List.of(companies), track));
    }

    @Test
    void tracksAreReadByAllOfTheCohortInTheOrderTheyWereMade() {
        assertThat(programme.as(world.alpha(), () -> tracks.tracks(world.cohort())))
                .containsExactly(
                        new Track(wednesday, "水曜コース", "Wednesday track"), new Track(friday, "金曜コース", "Friday track"));
    }

    @Test
    void aCompanyIsInOneTrackAtMost() {
        place(wednesday, world.alphaCompany(), world.betaCompany());
        place(friday, world.betaCompany());

        assertThat(staff(() -> tracks.sizes(world.cohort())))
                .extracting(TrackSize::companies)
                .containsExactly(1, 1);
        assertThat(staff(() -> tracks.companies(world.cohort(), TrackFilter.of(friday), null, 10))
                        .items())
                .extracting(CompanyInTrack::id)
                .containsExactly(world.betaCompany());
    }

    @Test
    void aCompanyTakenOutOfItsTrackIsInNone() {
        place(wednesday, world.alphaCompany());
        place(null, world.alphaCompany());

        assertThat(staff(() -> tracks.of(world.cohort(), world.alphaCompany()))).isEmpty();
        assertThat(staff(() -> tracks.unplaced(world.cohort()))).isEqualTo(2);
    }

    @Test
    void aTrackOfANameThatIsTakenIsRefused() {
        assertThatThrownBy(() -> staff(() -> service.add(world.cohort(), "水曜コース", "W")))
                .isInstanceOf(TrackNameTakenException.class);
        assertThatThrownBy(() -> programme.as(world.staff(), () -> service.rename(friday, "水曜コース", "W")))
                .isInstanceOf(TrackNameTakenException.class);
    }

    @Test
    void aTrackIsRenamedAndKeepsItsCompanies() {
        place(wednesday, world.alphaCompany());
        programme.as(world.staff(), () -> service.rename(wednesday, "木曜コース", "Thursday track"));

        assertThat(staff(() -> tracks.of(world.cohort(), world.alphaCompany())))
                .contains(new Track(wednesday, "木曜コース", "Thursday track"));
    }

    @Test
    void aTrackWithACompanyStaysAndAnEmptyOneGoes() {
        place(wednesday, world.alphaCompany());

        assertThatThrownBy(() -> programme.as(world.staff(), () -> service.remove(wednesday)))
                .isInstanceOf(TrackKeptException.class);
        programme.as(world.staff(), () -> service.remove(friday));
        assertThat(staff(() -> tracks.tracks(world.cohort())))
                .extracting(Track::id)
                .containsExactly(wednesday);
    }

    @Test
    void theProposalIsForThoseInNoTrack() {
        place(wednesday, world.alphaCompany());

        var proposal = staff(() -> tracks.proposal(world.cohort()));

        assertThat(proposal.size()).isEqualTo(1);
        assertThat(proposal.added().get(new Track(friday, "金曜コース", "Friday track")))
                .extracting(CompanyInTrack::id)
                .containsExactly(world.betaCompany());
    }

    @Test
    void aCompanyReadsItsOwnTrackAndNoOther() {
        place(wednesday, world.alphaCompany());

        assertThat(programme.as(world.alpha(), () -> tracks.of(world.cohort(), world.alphaCompany())))
                .map(Track::id)
                .contains(wednesday);
        assertThat(programme.as(world.beta(), () -> tracks.of(world.cohort(), world.alphaCompany())))
                .isEmpty();
        assertThat(programme.as(world.expert2(), () -> tracks.of(world.cohort(), world.alphaCompany())))
                .isEmpty();
    }

    @Test
    void onlyStaffOfTheTenantKeepTracks() {
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> service.add(world.cohort(), "別", "x")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> programme.as(world.staffOther(), () -> service.rename(wednesday, "別", "x")))
                .isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> programme.as(
                        world.staffOther(),
                        () -> service.place(world.cohort(), List.of(world.alphaCompany()), wednesday)))
                .isInstanceOf(MissingException.class);
        assertThat(programme.as(world.staffOther(), () -> tracks.tracks(world.cohort())))
                .isEmpty();
    }

    @Test
    void aCompanyThatDoesNotTakePartIsNotPlaced() {
        assertThatThrownBy(() -> place(wednesday, UUID.randomUUID())).isInstanceOf(MissingException.class);
    }
}
