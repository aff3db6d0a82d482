package jp.ishigaki.tenancy;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Answers who acts. In a browser session it is the membership the person chose; elsewhere (start-up, jobs, tests) it
 * is the one bound with {@link #as}.
 *
 * <p>A task handed to another user's session with {@code UI.access} may run on this thread. It then sees that
 * session's membership, never the one bound around the caller: a binding counts only in the session it was made in.
 */
@Component
public class Acting {

    private static final ScopedValue<Bound> BOUND = ScopedValue.newInstance();
    private static final String CHOSEN = Acting.class.getName() + ".membership";

    private record Bound(
            @Nullable UUID membership, @Nullable VaadinSession madeIn) {}

    /** Runs the work as the given membership. */
    public <T> T as(UUID membership, Supplier<T> work) {
        return bind(membership, work);
    }

    public void as(UUID membership, Runnable work) {
        bind(membership, () -> {
            work.run();
            return true;
        });
    }

    /** Runs the work as nobody: policies hide every row, and only the functions made for signing in answer. */
    public <T> T asNobody(Supplier<T> work) {
        return bind(null, work);
    }

    /** The actor of the running transaction. */
    public Actor actor() {
        if (TransactionSynchronizationManager.getResource(TenantTransactionManager.ACTOR) instanceof Actor actor) {
            if (!actor.membership().equals(membership().orElse(null))) {
                throw new NoActorException("The transaction belongs to another membership than the caller's");
            }
            return actor;
        }
        throw new NoActorException("No transaction with an actor is running");
    }

    /** The membership to act by, if one is bound here or chosen in the session. */
    public Optional<UUID> membership() {
        var session = VaadinSession.getCurrent();
        if (BOUND.isBound() && BOUND.get().madeIn() == session) {
            return Optional.ofNullable(BOUND.get().membership());
        }
        if (session == null) {
            return Optional.empty();
        }
        var chosen = (UUID) session.getAttribute(CHOSEN);
        var shown = UI.getCurrent() == null ? null : shownIn(UI.getCurrent());
        if (shown != null && !shown.equals(chosen)) {
            throw new NoActorException("The page was opened by another seat than the session acts by now");
        }
        return Optional.ofNullable(chosen);
    }

    /** The membership a page was opened by; null before anybody has sat down. */
    public @Nullable UUID shownIn(UI page) {
        return (UUID) ComponentUtil.getData(page, CHOSEN);
    }

    /** Ties a page to the membership it shows: it never acts by another one that the session takes later. */
    public void show(UI page, UUID membership) {
        ComponentUtil.setData(page, CHOSEN, membership);
    }

    /** Chooses the membership by which this browser session acts from now on; null ends acting. */
    public void choose(VaadinSession session, @Nullable UUID membership) {
        session.setAttribute(CHOSEN, membership);
    }

    boolean isNobody() {
        return BOUND.isBound()
                && BOUND.get().madeIn() == VaadinSession.getCurrent()
                && BOUND.get().membership() == null;
    }

    private <T> T bind(@Nullable UUID membership, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The actor cannot change inside a transaction");
        }
        return ScopedValue.where(BOUND, new Bound(membership, VaadinSession.getCurrent()))
                .call(work::get);
    }
}
