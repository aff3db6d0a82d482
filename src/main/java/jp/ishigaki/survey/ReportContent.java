package jp.ishigaki.survey;

import java.util.List;

/**
 * What the cohort reads of a session's survey: as it was published, and nothing of any company.
 *
 * @param questions grouped; the words of those who answered are not in them
 */
public record ReportContent(
        Phrase title, int expected, int sent, List<QuestionResult> questions, List<Quoted> quotations) {

    /** @param question that it answers */
    public record Quoted(Phrase question, String words) {}
}
