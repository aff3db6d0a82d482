package jp.ishigaki.identity;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface People extends JpaRepository<Person, UUID> {}
