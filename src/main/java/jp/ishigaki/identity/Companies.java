package jp.ishigaki.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Companies extends Repository<Company, UUID> {

    Company save(Company company);

    Optional<Company> findById(UUID id);
}
