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

# The seconds left until DEADLINE, at least $1.
left() { local left=$((DEADLINE - $(date +%s))); echo $((left > $1 ? left : $1)); }

# Runs Maven without its chatter, the machine's or the wrapper's, until DEADLINE (seconds since 1970) if that is set.
maven() {
  local mvn=mvn
  command -v mvn >/dev/null || mvn=./mvnw
  MAVEN_OPTS="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow" \
    ${DEADLINE:+timeout -k 20 "$(left 1)"} "$mvn" -B -ntp -Dstyle.color=never "$@"
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
    step "Fetching Node 24 (the machine has $([ -n "$system" ] && "$system" --version || echo none))"
    npm install --global --prefix .node --no-audit --no-fund --loglevel=error "node-linux-$arch@24" npm@11 >/dev/null \
      || die "Node 24 could not be fetched from the npm registry."
    ln -f "$(ls -d .node/lib/node_modules/node-linux-*/bin/node)" .node/bin/node
  fi
  export NODE_FOLDER=$PWD/.node/bin PATH="$PWD/.node/bin:$PATH"
}

# Installs the Debian packages whose test fails: with root by itself, otherwise it names them.
#   need PACKAGE TEST…
missing=()
need() { local package=$1; shift; "$@" >/dev/null 2>&1 || missing+=("$package"); }
install_missing() {
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    die "Missing: ${missing[*]}. Install them, on Debian with: sudo apt-get install ${missing[*]}"
  fi
  step "Installing ${missing[*]}"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } \
    >/tmp/ishigaki-apt.log 2>&1 || die "apt-get could not install ${missing[*]}: see /tmp/ishigaki-apt.log"
}

# Puts the reports of the tests that just ran aside under target/reports/NAME, so that a later run does not lose them.
collect_reports() {
  mkdir -p "target/reports/$1"
  find target/surefire-reports target/failsafe-reports -name 'TEST-*.xml' -exec mv -f -t "target/reports/$1" {} + 2>/dev/null || true
}

forget_reports() { rm -rf target/reports target/surefire-reports target/failsafe-reports; }

# Prints the totals of all collected reports, with $1 further failures that no report knows of, as the last line.
totals() {
  find target/reports -name 'TEST-*.xml' -exec grep -hm 1 '<testsuite ' {} + 2>/dev/null | awk -v broken="$1" '
    function value(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0 }
    { tests += value("tests"); failed += value("failures") + value("errors"); skipped += value("skipped") }
    END { failed += broken; printf "%d passed, %d failed, %d skipped\n", tests - failed + broken - skipped, failed, skipped; exit failed > 0 || tests == 0 }'
}

# Of what Maven prints, the lines that a person wants to see.
interesting() {
  grep -aE --line-buffered '^Test database:|Tests run:.* in |^\[ERROR\] +[^ ]' \
    | grep -avE --line-buffered '^.ERROR. {8,}|\[Help 1\]|re-run Maven|Re-run Maven|For more information|dump files|surefire-reports for' \
    | sed -u 's/^\[INFO\] //' || true
}
