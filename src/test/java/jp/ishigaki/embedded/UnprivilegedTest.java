package jp.ishigaki.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnprivilegedTest {

    @TempDir
    Path folder;

    @Test
    void leavesACommandAloneWhenNobodyIsRoot() throws IOException {
        assumeTrue(!Unprivileged.isRoot());

        assertThat(Unprivileged.command(List.of("id"))).containsExactly("id");
    }

    @Test
    void rootIsNobodyInANamespaceOfItsOwnAndKeepsItsFiles() throws IOException {
        assumeTrue(Unprivileged.isRoot() && Unprivileged.works(Unprivileged.NAMESPACE));

        becomesNobodyOnRootsFiles(Unprivileged.NAMESPACE);
    }

    @Test
    void rootIsNobodyWithoutANamespaceAndKeepsItsFiles() throws IOException {
        assumeTrue(Unprivileged.isRoot() && Unprivileged.works(Unprivileged.NOBODY));

        becomesNobodyOnRootsFiles(Unprivileged.NOBODY);
    }

    /** The folder is root's alone; PostgreSQL asks whether it may read before it reads, and that its data be its own. */
    private void becomesNobodyOnRootsFiles(List<String> way) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "stone");
        Files.setPosixFilePermissions(file, Set.of(PosixFilePermission.OWNER_READ));
        var command = new ArrayList<>(way);
        command.addAll(List.of("sh", "-c", "id -u; test -r secret && cat secret; echo; mkdir own && stat -c %u own"));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines())
                .containsExactly("65534", "stone", "65534");
    }
}
