package jp.ishigaki.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextbookIndexTest {

    private final TextbookIndex index = new TextbookIndex(
            List.of(
                    new PartRow(1, "背景", "Background", ApproachLevel.COMMON, List.of()),
                    new PartRow(
                            2,
                            "中小企業に求められるデジタル化の推進とサイバーセキュリティ対策",
                            "Digitalisation",
                            ApproachLevel.COMMON,
                            List.of("中小企業に求められるサイバーセキュリティ対策")),
                    new PartRow(8, "具体的な構築・運用の実践", "Practice", null, List.of("ISMSの具体的な構築・運用の実践"))),
            List.of(new ChapterRow(2, 1, "基礎知識", "Basics"), new ChapterRow(5, 2, "事例を知る", "Cases")),
            List.of(
                    section("2-2-1", 2, 1, "宣言"),
                    section("2-2-3", 2, 1, "情報セキュリティ自社診断"),
                    section("5-1-3", 5, 2, "10大脅威"),
                    section("22-1", 22, 9, "スキル")));

    private static SectionRow section(String number, int chapter, int part, String title) {
        return new SectionRow(number, title, "Title", chapter, part, "R6", List.of("1"));
    }

    @Test
    void anExactNumberIsAPlaceOnlyWhereTheTextbookHasIt() {
        assertThat(index.exactly("２−２−３")).map(TextbookPlace::path).contains("textbook/2-2-3");
        assertThat(index.exactly("第2編")).map(TextbookPlace::path).contains("textbook/part/2");
        assertThat(index.exactly("5章")).map(TextbookPlace::path).contains("textbook/chapter/5");
        assertThat(index.exactly("2-2")).isEmpty();
        assertThat(index.exactly("第7編")).isEmpty();
        assertThat(index.exactly("診断")).isEmpty();
    }

    @Test
    void partsAndChaptersFindTheirSections() {
        assertThat(index.find("第1編").sections()).extracting(SectionRow::number).containsExactly("2-2-1", "2-2-3");
        assertThat(index.find("5章").sections()).extracting(SectionRow::number).containsExactly("5-1-3");
        assertThat(index.find("2").sections()).extracting(SectionRow::number).containsExactly("2-2-1", "2-2-3");
        assertThat(index.find("2").parts()).extracting(PartRow::number).containsExactly(2);
        assertThat(index.find("2-").sections()).hasSize(2);
    }

    @Test
    void otherNamesOfAPartFindItInAnyKana() {
        assertThat(index.find("求められるさいばーせきゅりてぃ対策").parts())
                .extracting(PartRow::number)
                .containsExactly(2);
        assertThat(index.find("ｉｓｍｓの具体的な構築").parts())
                .extracting(PartRow::number)
                .containsExactly(8);
        assertThat(index.find("デジタル化の推進").parts()).extracting(PartRow::number).containsExactly(2);
    }

    @Test
    void aListFilteredByTypingKeepsWhatMatches() {
        assertThat(index.sections().stream().filter(each -> index.matches(each, "診断")))
                .hasSize(1);
        assertThat(index.sections().stream().filter(each -> index.matches(each, "")))
                .hasSize(4);
        assertThat(index.sections().stream().filter(each -> index.matches(each, "%")))
                .isEmpty();
    }
}
