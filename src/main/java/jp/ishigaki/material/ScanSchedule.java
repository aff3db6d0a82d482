package jp.ishigaki.material;

import jp.ishigaki.material.file.VirusScanner;
import jp.ishigaki.tenancy.OpenTenants;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every minute, on every node, where there is a scanner. */
@Component
@EnableScheduling
class ScanSchedule {

    private static final int AT_A_TIME = 20;

    private final OpenTenants tenants;
    private final ScanWork work;
    private final VirusScanner scanner;

    ScanSchedule(OpenTenants tenants, ScanWork work, VirusScanner scanner) {
        this.tenants = tenants;
        this.work = work;
        this.scanner = scanner;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void scan() {
        if (scanner.isConfigured()) {
            tenants.each(tenant -> {
                for (int done = 0; done < AT_A_TIME && work.next(); done++) {}
            });
        }
    }
}
