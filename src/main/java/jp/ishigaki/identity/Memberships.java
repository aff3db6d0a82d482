package jp.ishigaki.identity;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Memberships extends JpaRepository<Membership, UUID> {}
