package jp.ishigaki.workshop;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Issues extends JpaRepository<Issue, UUID> {}
