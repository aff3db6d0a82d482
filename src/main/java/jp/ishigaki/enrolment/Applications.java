package jp.ishigaki.enrolment;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Applications extends JpaRepository<Application, UUID> {}
