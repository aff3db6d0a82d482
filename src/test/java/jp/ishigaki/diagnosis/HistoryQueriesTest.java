package jp.ishigaki.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.tenancy.MissingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class HistoryQueriesTest {

    @Autowired
    Programme programme;

    @Autowired
    DiagnosisService diagnoses;

    @Autowired
    HistoryQueries history;

    private Programme.World world;
    private UUID first;
    private UUID second;

    @BeforeEach
    void twoRuns() {
        world = programme.found();
        first = submitted(world.alpha(), Answer.NO);
        second = submitted(world.alpha(), Answer.YES);
    }

    @Test
    void theLineRunsFromTheOldestToTheNewestWithItsBands() {
        var line = programme.as(world.alpha(), () -> history.of(world.alphaCompany()));

        assertThat(line.points()).extracting(ScorePoint::run).containsExactly(first, second);
        assertThat(line.points()).extracting(ScorePoint::total).containsExactly(48, 52);
        assertThat(line.points()).extracting(point -> point.band().key()).containsExactly("DANGER", "INSUFFICIENT");
        assertThat(line.bands()).isNotEmpty();
    }

    @Test
    void twoRunsAreComparedByPartAndByItem() {
        var compared = programme.as(world.expert(), () -> history.compare(first, second));

        assertThat(compared.changes())
                .extracting(change -> change.item().number(), RunComparison.ItemChange::before)
                .containsExactly(tuple(7, Answer.NO));
        assertThat(compared.parts())
                .extracting(part -> part.after() - part.before())
                .containsExactly(0, 4, 0);
    }

    @Test
    void nobodyOutsideReadsTheLineAndRunsOfTwoCompaniesAreNotCompared() {
        for (var stranger : List.of(world.beta(), world.expert2(), world.staffOther())) {
            assertThatThrownBy(() -> programme.as(stranger, () -> history.of(world.alphaCompany())))
                    .isInstanceOf(MissingException.class);
        }
        var other = submitted(world.beta(), Answer.YES);
        assertThatThrownBy(() -> programme.as(world.staff(), () -> history.compare(first, other)))
                .isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> programme.as(world.beta(), () -> history.compare(first, other)))
                .isInstanceOf(MissingException.class);
    }

    /** All partly but item 7. */
    private UUID submitted(UUID seat, Answer seventh) {
        return programme.as(seat, () -> {
            var run = diagnoses.startOrResume();
            for (int item = 1; item <= 25; item++) {
                diagnoses.answer(run, item, item == 7 ? seventh : Answer.PARTLY, "");
            }
            diagnoses.submit(run);
            return run;
        });
    }
}
