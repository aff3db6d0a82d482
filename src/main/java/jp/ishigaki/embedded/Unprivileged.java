package jp.ishigaki.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Makes a command run as somebody other than root, as PostgreSQL demands, on files that root alone may reach. */
final class Unprivileged {

    /** A user namespace of its own, where root is nobody. Containers and changed roots often forbid it. */
    static final List<String> NAMESPACE = List.of("unshare", "--user");

    /** The user nobody, who may read and write what root may: also where the program only asks whether it could. */
    static final List<String> NOBODY = List.of(
            "setpriv",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            "--securebits=+no_setuid_fixup",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override");

    private Unprivileged() {}

    /** The command itself, when we are not root. */
    static List<String> command(List<String> command) throws IOException {
        var whole = new ArrayList<String>();
        if (isRoot()) {
            whole.addAll(works(NAMESPACE) ? NAMESPACE : NOBODY);
        }
        whole.addAll(command);
        return whole;
    }

    static boolean isRoot() throws IOException {
        return Objects.equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"), 0);
    }

    static boolean works(List<String> way) throws IOException {
        var trial = new ArrayList<>(way);
        trial.add("true");
        return PostgresPrograms.waitFor(new ProcessBuilder(trial)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start())
                == 0;
    }
}
