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

# Runs a command that may take long. bin/run has a way of its own, so that a signal need not wait for it.
job() { "$@" </dev/null; }

# Whether this node is 24 or newer.
good_node() { [ -x "$1" ] && [ "$("$1" --version | sed -n 's/^v\([0-9]*\).*/\1/p')" -ge 24 ]; }

# Puts Node 24 or newer, with its npm, first on the PATH: the machine's, or one fetched into .node.
use_node() {
  local system
  system=$(command -v node || true)
  if [ -n "$system" ] && good_node "$system" && command -v npm >/dev/null; then
    export NODE_FOLDER=${system%/*}
    return
  fi
  good_node .node/bin/node && [ -e .node/lib/node_modules/npm/bin/npm-cli.js ] || fetch_node
  export NODE_FOLDER=$PWD/.node/bin PATH="$PWD/.node/bin:$PATH"
}

# The library and the compiler of the front end, for the tests that open a component alone: the build leaves neither.
use_component_kit() {
  local kit=.node/component lit=3.3.3 typescript=6.0.3
  grep -qs "\"version\": \"$typescript\"" $kit/node_modules/typescript/package.json \
    && grep -qs "\"version\": \"$lit\"" $kit/node_modules/lit/package.json && return
  mkdir -p $kit
  timeout 180 npm install --prefix $kit --no-save --no-audit --no-fund --ignore-scripts --loglevel=error \
    "lit@$lit" "typescript@$typescript" >/dev/null || die "lit and typescript could not be fetched from the npm registry."
}

# Needs Maven and tar only: Node comes as a part of the browser driver that the tests use, npm by the one whole npm that
# Maven Central has. That is too old to build with, but it can fetch today's and check it. The front-end build wants the
# two beside each other, Node as a real file.
fetch_node() {
  local platform old=../target/node/META-INF/resources/webjars/npm/5.0.0/bin/npm-cli.js
  case $(uname -m) in x86_64) platform=linux ;; aarch64) platform=linux-arm64 ;; *) die "Node.js 24 or newer is missing: install it." ;; esac
  step "Fetching Node 24"
  mkdir -p target
  rm -rf .node target/node
  mkdir -p .node/bin .node/lib/node_modules
  job maven -q -Pnode "-Dnode.platform=$platform" dependency:unpack@node >target/node.log 2>&1 \
    && install -m 755 "target/node/driver/$platform/node" .node/bin/node \
    && (cd .node && bin/node --no-warnings "$old" pack --loglevel=error npm@11 && tar -xzf npm-11.*.tgz) >>target/node.log 2>&1 \
    || die "Node 24 could not be fetched (see target/node.log): install Node.js 24 or newer with npm."
  mv .node/package .node/lib/node_modules/npm
  ln -s ../lib/node_modules/npm/bin/npm-cli.js .node/bin/npm
  ln -s ../lib/node_modules/npm/bin/npx-cli.js .node/bin/npx
  rm -rf target/node .node/npm-11.*.tgz
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

forget_reports() { rm -rf target/reports target/surefire-reports target/failsafe-reports target/ical; }

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
