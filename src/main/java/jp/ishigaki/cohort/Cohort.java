package jp.ishigaki.cohort;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

@Entity
class Cohort {

    @Id
    private UUID id;

    private String name;
    private String nameEn;
    private int fiscalYear;

    @Enumerated(EnumType.STRING)
    private CohortState state;

    @Version
    private Integer version;

    @SuppressWarnings("NullAway") // for JPA
    protected Cohort() {}

    @SuppressWarnings("NullAway.Init") // the version is JPA's
    Cohort(String name, String nameEn, int fiscalYear) {
        this.id = UUID.randomUUID();
        this.name = name;
        this.nameEn = nameEn;
        this.fiscalYear = fiscalYear;
        this.state = CohortState.RUNNING;
    }

    UUID id() {
        return id;
    }
}
