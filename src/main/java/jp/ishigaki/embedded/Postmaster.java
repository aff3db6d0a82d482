package jp.ishigaki.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The server process that {@code postmaster.pid} of a cluster names. */
final class Postmaster {

    private Postmaster() {}

    /**
     * The process id of the running server of this cluster, if there is one. A process id alone proves nothing after a
     * crash, as another process may have got it since: its command line has to be a server's, on this very cluster.
     */
    static Optional<Long> running(Path cluster) throws IOException {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            long pid = lines.isEmpty() ? 0 : Long.parseLong(lines.getFirst().strip());
            return serves(pid, cluster) ? Optional.of(pid) : Optional.empty();
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean serves(long pid, Path cluster) throws IOException {
        Path commandLine = Path.of("/proc/" + pid + "/cmdline");
        if (pid <= 1 || Files.notExists(commandLine)) {
            return false;
        }
        List<String> arguments = List.of(Files.readString(commandLine).split("\0"));
        int folder = arguments.indexOf("-D") + 1;
        return arguments.getFirst().endsWith("/postgres")
                && folder > 0
                && folder < arguments.size()
                && Files.isSameFile(Path.of(arguments.get(folder)), cluster);
    }
}
