package jp.ishigaki.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

@Entity
class Company {

    @Id
    private UUID id;

    private String name;
    private String nameKana;

    @Enumerated(EnumType.STRING)
    private QuotaFrame quotaFrame;

    private String industry;
    private int employees;

    @Version
    private Integer version;

    @SuppressWarnings("NullAway") // for JPA
    protected Company() {}

    @SuppressWarnings("NullAway.Init") // the version is JPA's
    Company(String name, String nameKana, QuotaFrame quotaFrame, String industry, int employees) {
        this.id = UUID.randomUUID();
        this.name = name;
        this.nameKana = nameKana;
        this.quotaFrame = quotaFrame;
        this.industry = industry;
        this.employees = employees;
    }

    UUID id() {
        return id;
    }
}
