package jp.ishigaki.tenancy;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
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

    private record Bound(Door door, @Nullable VaadinSession madeIn) {}

    /** Runs the work as the given membership. */
    public <T> T as(UUID membership, Supplier<T> work) {
        return bind(Door.ofSeat(membership), work);
    }

    public void as(UUID membership, Runnable work) {
        as(membership, answering(work));
    }

    /** Runs the work as the tenant's own clock would: it sees what all members see, and what is opened to jobs. */
    public <T> T asJob(UUID tenant, Supplier<T> work) {
        return bind(new Door(Door.Kind.JOB, tenant), work);
    }

    public void asJob(UUID tenant, Runnable work) {
        asJob(tenant, answering(work));
    }

    /**
     * Runs the work as somebody from outside who looks at a cohort that is recruiting: every row is hidden except what
     * is opened to visitors by name. A cohort that does not recruit is a missing one.
     */
    public <T> T asVisitor(UUID cohort, Supplier<T> work) {
        return bind(new Door(Door.Kind.VISIT, cohort), work);
    }

    /** Runs the work as nobody: policies hide every row, and only the functions made for strangers answer. */
    public <T> T asNobody(Supplier<T> work) {
        return bind(Door.NOBODYS, work);
    }

    /** The actor of the running transaction. */
    public Actor actor() {
        if (TransactionSynchronizationManager.getResource(TenantTransactionManager.ACTOR)
                instanceof TenantTransactionManager.Entered entered) {
            if (!entered.door().equals(door().orElse(null))) {
                throw new NoActorException("The transaction belongs to another membership than the caller's");
            }
            return entered.actor();
        }
        throw new NoActorException("No transaction with an actor is running");
    }

    /** The membership to act by, if one is bound here or chosen in the session. */
    public Optional<UUID> membership() {
        return door().flatMap(Door::membership);
    }

    /** The door to come in by, if one is bound here or follows from the seat chosen in the session. */
    Optional<Door> door() {
        var session = VaadinSession.getCurrent();
        if (BOUND.isBound() && BOUND.get().madeIn() == session) {
            return Optional.of(BOUND.get().door());
        }
        if (session == null) {
            return Optional.empty();
        }
        var chosen = (UUID) session.getAttribute(CHOSEN);
        var shown = UI.getCurrent() == null ? null : shownIn(UI.getCurrent());
        if (chosen != null && shown != null && !shown.equals(chosen)) {
            throw new SeatChangedException();
        }
        return Optional.ofNullable(chosen).map(Door::ofSeat);
    }

    /** The seat by which a browser acts that asks outside of its pages, as for a download. */
    public Optional<UUID> seatIn(@Nullable HttpSession browser) {
        if (browser == null) {
            return Optional.empty();
        }
        return VaadinSession.getAllSessions(browser).stream()
                .flatMap(session -> chosenIn(session).stream())
                .findFirst();
    }

    private static Optional<UUID> chosenIn(VaadinSession session) {
        session.lock();
        try {
            return Optional.ofNullable((UUID) session.getAttribute(CHOSEN));
        } finally {
            session.unlock();
        }
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

    private static Supplier<Boolean> answering(Runnable work) {
        return () -> {
            work.run();
            return true;
        };
    }

    private <T> T bind(Door door, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The actor cannot change inside a transaction");
        }
        return ScopedValue.where(BOUND, new Bound(door, VaadinSession.getCurrent()))
                .call(work::get);
    }
}
