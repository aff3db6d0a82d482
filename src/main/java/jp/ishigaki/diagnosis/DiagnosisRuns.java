package jp.ishigaki.diagnosis;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DiagnosisRuns extends JpaRepository<DiagnosisRun, UUID> {

    Optional<DiagnosisRun> findByCompanyIdAndSubmittedAtIsNull(UUID companyId);
}
