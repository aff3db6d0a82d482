package jp.ishigaki.curriculum;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code reference/curriculum.yaml} holds; its comments tell where everything comes from. */
record TextbookFile(
        List<PartEntry> parts, List<Edition> editions, List<SectionEntry> sections, List<Reference> references) {

    record PartEntry(
            int number,
            String title,
            @Nullable String shortTitle,
            String titleEn,
            @Nullable ApproachLevel approach,
            @Nullable List<String> aliases,
            List<ChapterEntry> chapters) {}

    record ChapterEntry(int number, String title, String titleEn) {}

    record SectionEntry(String number, int chapter, String title, String titleEn) {}

    record Edition(String id, int fiscalYear, @Nullable Integer version, String title, String titleEn) {}

    record Reference(String edition, String section, String pages) {}

    /** A page number means nothing without the edition it is counted in. */
    void requireEditions() {
        var known = editions.stream().map(Edition::id).toList();
        for (var reference : references) {
            if (!known.contains(reference.edition())) {
                throw new IllegalArgumentException(
                        "Section " + reference.section() + ", pages " + reference.pages() + ": no such edition");
            }
        }
    }
}
