package jp.ishigaki.grouping.ui;

import jp.ishigaki.grouping.Attendee;
import jp.ishigaki.grouping.GroupRole;
import org.jspecify.annotations.Nullable;

/** What the editor of groups asks of its page. */
interface Arranging {

    void swap(Attendee one, Attendee other);

    void move(Attendee attendee, int group);

    void takeOut(Attendee attendee);

    /** @param role null for none, which also has a name */
    void assign(Attendee attendee, @Nullable GroupRole role, String roleName);

    /** Answers whether it was done; if not, what was typed stays. */
    boolean nameTable(int group, String name);
}
