package jp.ishigaki.community.ui;

import java.util.List;
import jp.ishigaki.community.CommunityComments;
import jp.ishigaki.community.CommunityEdits;
import jp.ishigaki.community.Drafts;
import jp.ishigaki.community.QuestionDetails;
import jp.ishigaki.community.QuestionDisclosure;
import jp.ishigaki.guard.Guard;
import jp.ishigaki.shared.ui.DateTexts;

/** What it takes to comment and to edit in a thread. */
record ThreadTools(
        QuestionDetails details,
        boolean hasCompany,
        CommunityComments comments,
        CommunityEdits edits,
        Drafts drafts,
        Guard guard,
        DateTexts dates,
        List<QuestionPanel> panels) {

    jp.ishigaki.guard.ui.Readers readersOf(boolean unnamed) {
        if (details.question().disclosure() == QuestionDisclosure.COMPANY) {
            return jp.ishigaki.guard.ui.Readers.OWN_COMPANY;
        }
        return unnamed ? jp.ishigaki.guard.ui.Readers.OTHERS : jp.ishigaki.guard.ui.Readers.OTHERS_WHO_KNOW;
    }
}
