package jp.ishigaki.schedule.ui;

import java.util.List;
import jp.ishigaki.curriculum.ChapterRow;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.curriculum.PartRow;
import jp.ishigaki.curriculum.SectionRow;
import jp.ishigaki.schedule.SessionRow;
import org.jspecify.annotations.Nullable;

/** The textbook's index, read once for a page that shows many sessions. */
record Textbook(List<PartRow> parts, List<ChapterRow> chapters, List<SectionRow> sections) {

    static Textbook read(CurriculumQueries curriculum) {
        return read(curriculum, null);
    }

    /** With the pages of one edition; null for the reader's own. */
    static Textbook read(CurriculumQueries curriculum, @Nullable String edition) {
        return new Textbook(
                curriculum.parts(),
                curriculum.chapters(),
                edition == null ? curriculum.sections() : curriculum.sections(edition));
    }

    List<PartRow> partsOf(SessionRow session) {
        return parts.stream()
                .filter(part -> session.parts().contains(part.number()))
                .toList();
    }

    List<ChapterRow> chaptersOf(PartRow part) {
        return chapters.stream()
                .filter(chapter -> chapter.part() == part.number())
                .toList();
    }

    List<SectionRow> sectionsOf(ChapterRow chapter) {
        return sections.stream()
                .filter(section -> section.chapter() == chapter.number())
                .toList();
    }

    /** First and last page of the session's parts, as far as the pages are known; empty when none is. */
    List<Integer> pagesOf(SessionRow session) {
        var pages = sections.stream()
                .filter(section -> session.parts().contains(section.part()))
                .flatMap(section -> section.pages().stream())
                .flatMap(range -> List.of(range.split("-", -1)).stream())
                .map(Integer::valueOf)
                .sorted()
                .toList();
        return pages.isEmpty() ? List.of() : List.of(pages.getFirst(), pages.getLast());
    }
}
