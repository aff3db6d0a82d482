package jp.ishigaki.cohort;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface Cohorts extends JpaRepository<Cohort, UUID> {

    /** Locked, so that of two who take the same step one finds it taken. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Cohort> findLockedById(UUID id);
}
