package jp.ishigaki.signal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/** A part of a page that listens as long as it is there. */
class ListeningPage implements Executor {

    private final Component shown;
    private final UI page;
    private final Consumer<Look> look;
    private final List<Registration> ends = new ArrayList<>();

    ListeningPage(Component shown, UI page, Consumer<Look> look) {
        this.shown = shown;
        this.page = page;
        this.look = look;
    }

    Registration hang(Function<ListeningPage, Registration> hanger) {
        ends.add(hanger.apply(this));
        ends.add(shown.addDetachListener(gone -> end()));
        ends.add(page.addDetachListener(gone -> end()));
        return this::end;
    }

    /** Hands the work to the page; it is done there when the page's session is free. */
    @Override
    public void execute(Runnable work) {
        try {
            page.access(work::run);
        } catch (UIDetachedException e) {
            end();
        }
    }

    void look(Look at) {
        if (shown.isAttached()) {
            look.accept(at);
        } else {
            end();
        }
    }

    private void end() {
        var all = List.copyOf(ends);
        ends.clear();
        all.forEach(Registration::remove);
    }
}
