package jp.ishigaki.schedule;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface Sessions extends JpaRepository<Session, UUID> {

    List<Session> findByCohortIdOrderByNumber(UUID cohort);

    /** Locked in order of number, so that two moves in one cohort wait for each other and see each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<Session> findLockedByCohortIdOrderByNumber(UUID cohort);
}
