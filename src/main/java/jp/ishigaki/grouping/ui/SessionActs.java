package jp.ishigaki.grouping.ui;

import java.util.UUID;
import jp.ishigaki.grouping.Attendee;
import jp.ishigaki.grouping.GroupRole;
import jp.ishigaki.grouping.GroupingService;
import jp.ishigaki.grouping.GroupsFrozenException;
import jp.ishigaki.grouping.SeatingService;
import jp.ishigaki.grouping.StaleGroupingException;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;

/** What is done to the groups of one session, each time to the version that is on the page; the page then says so. */
class SessionActs implements Arranging, ProposePanel.Acts {

    /** Where it is shown. */
    interface Page {

        int version();

        /** Shows what is true now, and says what happened. */
        void refresh(String messageKey, Object... values);

        void focus(UUID membership);
    }

    private final UUID session;
    private final GroupingService service;
    private final SeatingService seating;
    private final Page page;

    SessionActs(UUID session, GroupingService service, SeatingService seating, Page page) {
        this.session = session;
        this.service = service;
        this.seating = seating;
        this.page = page;
    }

    @Override
    public void propose(int groups, long seed) {
        attempt(() -> service.propose(session, groups, seed, page.version()), "proposed");
    }

    @Override
    public void publish() {
        attempt(() -> service.publish(session, page.version()), "published");
    }

    @Override
    public void withdraw() {
        attempt(() -> service.withdraw(session, page.version()), "withdrawn");
    }

    @Override
    public void swap(Attendee one, Attendee other) {
        attempt(
                () -> seating.swap(session, one.membership(), other.membership(), page.version()),
                "swapped",
                one.name(),
                other.name());
        page.focus(one.membership());
    }

    @Override
    public void move(Attendee attendee, int group) {
        attempt(
                () -> seating.move(session, attendee.membership(), group, page.version()),
                "moved",
                attendee.name(),
                group);
        page.focus(attendee.membership());
    }

    @Override
    public void takeOut(Attendee attendee) {
        attempt(() -> seating.takeOut(session, attendee.membership(), page.version()), "takenOut", attendee.name());
        page.focus(attendee.membership());
    }

    @Override
    public void assign(Attendee attendee, @Nullable GroupRole role, String roleName) {
        attempt(
                () -> seating.assignRole(session, attendee.membership(), role, page.version()),
                "roleSet",
                attendee.name(),
                roleName);
        page.focus(attendee.membership());
    }

    @Override
    public boolean nameTable(int group, String name) {
        return attempt(() -> service.nameTable(session, group, name, page.version()), "tableNamed", group);
    }

    private boolean attempt(Runnable work, String done, Object... values) {
        try {
            work.run();
            page.refresh("grouping.GroupingView." + done, values);
            return true;
        } catch (StaleGroupingException stale) {
            page.refresh("grouping.GroupingView.stale");
        } catch (GroupsFrozenException frozen) {
            page.refresh("grouping.GroupingView.frozen");
        } catch (MissingException gone) {
            page.refresh("grouping.GroupingView.gone");
        }
        return false;
    }
}
