package jp.ishigaki.identity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The beginning of a real deployment: the first start founds the tenant named in {@code ishigaki.first-tenant.name},
 * with the first member of staff, who then invites everybody else. Later starts change nothing.
 */
@Component
@Order(0)
class FirstTenant implements ApplicationRunner {

    private final Founding founding;
    private final boolean embedded;
    private final String name;
    private final String nameEn;
    private final String staffName;
    private final String staffEmail;

    FirstTenant(
            Founding founding,
            @Value("${ishigaki.embedded:false}") boolean embedded,
            @Value("${ishigaki.first-tenant.name:}") String name,
            @Value("${ishigaki.first-tenant.name-en:${ishigaki.first-tenant.name:}}") String nameEn,
            @Value("${ishigaki.first-staff.name:}") String staffName,
            @Value("${ishigaki.first-staff.email:}") String staffEmail) {
        this.founding = founding;
        this.embedded = embedded;
        this.name = name;
        this.nameEn = nameEn;
        this.staffName = staffName;
        this.staffEmail = staffEmail;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (embedded) {
            founding.discardUnopened();
        }
        if (!name.isBlank() && !staffName.isBlank() && !staffEmail.isBlank()) {
            founding.foundFirst(name, nameEn, staffName, staffEmail);
        }
    }
}
