package jp.ishigaki.bulk.ui;

import java.time.Clock;
import jp.ishigaki.bulk.ImportJobs;
import jp.ishigaki.bulk.ImportService;
import org.springframework.stereotype.Component;

/** What can be done about an import, and the time by which it is judged. */
@Component
record ImportActs(ImportService imports, ImportJobs jobs, Clock clock) {}
