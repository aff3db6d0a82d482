package jp.ishigaki.community;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Answers extends JpaRepository<Answer, UUID> {}
