package jp.ishigaki.cohort;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Cohorts extends JpaRepository<Cohort, UUID> {}
