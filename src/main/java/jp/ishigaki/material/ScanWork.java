package jp.ishigaki.material;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.material.file.ScanState;
import jp.ishigaki.material.file.UnjudgedFiles;
import jp.ishigaki.material.file.VirusScanner;
import org.springframework.stereotype.Component;

/**
 * Lets the scanner look at files that it has not seen, as the job of a tenant. It may take a minute to answer, so no
 * transaction and no lock lasts while it does.
 */
@Component
class ScanWork {

    private final List<UnjudgedFiles> sources;
    private final VirusScanner scanner;

    ScanWork(List<UnjudgedFiles> sources, VirusScanner scanner) {
        this.sources = sources;
        this.scanner = scanner;
    }

    /** @return whether there may be more to do: a file was there and the scanner answered */
    boolean next() {
        var isMore = false;
        for (var files : sources) {
            isMore |= files.take().filter(file -> scan(files, file)).isPresent();
        }
        return isMore;
    }

    private boolean scan(UnjudgedFiles files, UUID file) {
        var found = scanner.scan(place -> files.piece(file, place));
        if (found == ScanState.UNSCANNED) {
            return false;
        }
        files.judge(file, found);
        return true;
    }
}
