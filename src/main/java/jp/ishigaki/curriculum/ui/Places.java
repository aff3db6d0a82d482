package jp.ishigaki.curriculum.ui;

import java.util.List;
import jp.ishigaki.curriculum.ChapterRow;
import jp.ishigaki.curriculum.PartRow;
import jp.ishigaki.tenancy.MissingException;

/** Finds a part or chapter by its number; one that is not there is a missing page. */
final class Places {

    private Places() {}

    static PartRow part(List<PartRow> parts, int number) {
        return parts.stream()
                .filter(part -> part.number() == number)
                .findFirst()
                .orElseThrow(MissingException::new);
    }

    static ChapterRow chapter(List<ChapterRow> chapters, int number) {
        return chapters.stream()
                .filter(chapter -> chapter.number() == number)
                .findFirst()
                .orElseThrow(MissingException::new);
    }
}
