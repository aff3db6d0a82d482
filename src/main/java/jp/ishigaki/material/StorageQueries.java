package jp.ishigaki.material;

import java.util.List;
import jp.ishigaki.material.file.KeptFiles;
import jp.ishigaki.material.file.KeptShare;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much of its storage the tenant uses, and what for. */
@Service
@Transactional(readOnly = true)
@AllowedFor(Role.STAFF)
public class StorageQueries {

    private final FileStore files;
    private final ObjectProvider<KeptFiles> keepers;

    StorageQueries(FileStore files, ObjectProvider<KeptFiles> keepers) {
        this.files = files;
        this.keepers = keepers;
    }

    public Storage storage() {
        return files.storage();
    }

    /** What takes how much, by cohort and kind; in one transaction with the whole it adds up to it. */
    public List<KeptShare> shares() {
        return keepers.orderedStream()
                .flatMap(keeper -> keeper.shares().stream())
                .toList();
    }
}
