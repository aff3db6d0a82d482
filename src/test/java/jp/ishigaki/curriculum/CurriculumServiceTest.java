package jp.ishigaki.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class CurriculumServiceTest {

    private static final String NEXT_YEAR = """
            parts: []
            sections: []
            editions: [{ id: R7, fiscalYear: 2025, title: 令和7年度版, titleEn: Fiscal year 2025 }]
            references: [{ edition: %s, section: "2-2-3", pages: "21-22" }]
            """;

    @Autowired
    Programme programme;

    @Autowired
    CurriculumService service;

    @Autowired
    CurriculumQueries curriculum;

    private Programme.World world;

    @BeforeEach
    void load() {
        world = programme.found();
        assertThat(programme.as(world.staff(), () -> service.load())).isEqualTo(58);
    }

    @Test
    void theTextbookHasElevenPartsAndTwentyNineChapters() {
        programme.as(world.alpha(), () -> {
            assertThat(curriculum.parts()).hasSize(11);
            assertThat(curriculum.parts().get(4).approach()).isEqualTo(ApproachLevel.QUICK);
            assertThat(curriculum.parts().getLast().approach()).isNull();
            assertThat(curriculum.chapters()).hasSize(29);
        });
    }

    @Test
    void aSectionKnowsItsPlaceAndItsPagesEachOnce() {
        var section =
                programme.as(world.alpha(), () -> curriculum.section("2-2-3")).orElseThrow();

        assertThat(section.chapter()).isEqualTo(2);
        assertThat(section.part()).isEqualTo(1);
        assertThat(section.pages()).containsExactly("16", "16-17");
    }

    @Test
    void sectionsComeInTheOrderOfTheBook() {
        var numbers = programme.as(world.alpha(), () -> curriculum.sections()).stream()
                .map(SectionRow::number)
                .toList();

        assertThat(numbers).startsWith("0-1-1", "0-1-2").endsWith("28-1").containsSubsequence("9-1", "12-2");
    }

    @Test
    void loadingAgainDoublesNothing() {
        var before = programme.as(world.alpha(), () -> curriculum.sections());
        programme.as(world.staff(), () -> service.load());

        assertThat(programme.as(world.alpha(), () -> curriculum.sections())).isEqualTo(before);
    }

    @Test
    void aNumberFindsTheSectionsThatBeginWithItHoweverItIsTyped() {
        for (var typed : List.of("2-2", "２－２", "2ー2", " 2.2 ")) {
            assertThat(found(typed)).containsExactly("2-2-1", "2-2-2", "2-2-3", "2-2-4");
        }
        assertThat(found("2-2-3")).containsExactly("2-2-3");
        assertThat(found("2-22")).isEmpty();
    }

    @Test
    void wordsFindTitlesInBothLanguages() {
        assertThat(found("自社診断")).containsExactly("2-2-3");
        assertThat(found("SELF-diagnosis")).containsExactly("2-2-3");
        assertThat(found("%")).isEmpty();
    }

    private List<String> found(String words) {
        return programme.as(world.alpha(), () -> curriculum.index()).find(words).sections().stream()
                .map(SectionRow::number)
                .toList();
    }

    @Test
    void nextYearsFileMovesThePagesOfNobodyWhoHasAnEditionAtHand() {
        programme.as(world.staff(), () -> service.load(file("R7")));

        programme.as(world.alpha(), () -> {
            assertThat(curriculum.section("2-2-3").orElseThrow().edition()).isEqualTo("R6");
            assertThat(curriculum.section("2-2-3").orElseThrow().pages()).containsExactly("16", "16-17");
            assertThat(curriculum.pages("2-2-3")).extracting(EditionPages::id).containsExactly("R7", "R6");
        });
        programme.as(world.staff(), () -> {
            assertThat(curriculum.section("2-2-3").orElseThrow().pages()).containsExactly("21-22");
            assertThat(curriculum.section("2-2-4").orElseThrow().edition()).isEqualTo("R6");
        });
    }

    @Test
    void aFileWhoseReferencesNameNoEditionIsRefused() {
        for (var edition : List.of("null", "R9")) {
            assertThatThrownBy(() -> programme.as(world.staff(), () -> service.load(file(edition))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("2-2-3");
        }
    }

    private static InputStream file(String edition) {
        return new ByteArrayInputStream(NEXT_YEAR.formatted(edition).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void onlyStaffLoadAndAnotherTenantSeesNothing() {
        assertThatThrownBy(() -> programme.as(world.lecturer(), () -> service.load()))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(programme.as(world.staffOther(), () -> curriculum.sections()))
                .isEmpty();
        assertThat(programme.as(world.gamma(), () -> curriculum.section("2-2-3")))
                .isEmpty();
    }
}
