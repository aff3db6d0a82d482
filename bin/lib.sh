# What bin/run and bin/test share: finding or fetching the tools. Sourced, never run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '%s\n' "$*"; }
step() { printf '· %s\n' "$*"; }
die() { printf '%s\n' "$*" >&2; exit 1; }

java_major() { [ -x "$1/bin/javac" ] && "$1/bin/java" -version 2>&1 | sed -n '1s/.*version "\([0-9]*\).*/\1/p'; }

# Sets JAVA_HOME to a JDK 25.
use_jdk() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/*jdk* /opt/java/* ~/.sdkman/candidates/java/* ~/.jdks/*; do
    if [ -n "$home" ] && [ "$(java_major "$home")" = 25 ]; then
      export JAVA_HOME="$home" PATH="$home/bin:$PATH"
      return
    fi
  done
  die "JDK 25 is missing: install one (for example temurin-25-jdk) or set JAVA_HOME to it."
}

# Runs Maven without its chatter: the machine's, or the wrapper's.
maven() {
  local mvn=mvn
  command -v mvn >/dev/null || mvn=./mvnw
  MAVEN_OPTS="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow" "$mvn" -B -ntp -Dstyle.color=never "$@"
}

node_major() { "$1" --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p'; }

# Puts Node 24 or newer, with its npm, first on the PATH. An older one fetches the newer from the npm registry into
# .node; the copy has to be a real file beside its npm, as the front-end build looks for npm next to the resolved file.
use_node() {
  local system arch
  system=$(command -v node || true)
  if [ -n "$system" ] && [ "$(node_major "$system")" -ge 24 ] && command -v npm >/dev/null; then
    export NODE_FOLDER=${system%/*}
    return
  fi
  if [ ! -x .node/bin/node ] || [ ! -e .node/lib/node_modules/npm ]; then
    command -v npm >/dev/null || die "Node.js is missing: install Node.js 24 or newer with npm (any older npm will do too)."
    case $(uname -m) in x86_64) arch=x64 ;; aarch64) arch=arm64 ;; *) die "Node.js 24 or newer is missing: install it." ;; esac
    step "Fetching Node 24 (the machine has ${system:+$($system --version)}${system:-none})"
    npm install --global --prefix .node --no-audit --no-fund --loglevel=error "node-linux-$arch@24" npm@11 >/dev/null \
      || die "Node 24 could not be fetched from the npm registry."
    ln -f "$(ls -d .node/lib/node_modules/node-linux-*/bin/node)" .node/bin/node
  fi
  export NODE_FOLDER=$PWD/.node/bin PATH="$PWD/.node/bin:$PATH"
}
