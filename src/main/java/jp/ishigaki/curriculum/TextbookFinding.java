package jp.ishigaki.curriculum;

import java.util.List;

/** What a number or words find in the textbook, each in the order of the book. */
public record TextbookFinding(List<PartRow> parts, List<ChapterRow> chapters, List<SectionRow> sections) {

    public int total() {
        return parts.size() + chapters.size() + sections.size();
    }
}
