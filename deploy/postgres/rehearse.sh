#!/usr/bin/env bash
# Rehearses a restore: dumps the database of one server as its backup role, brings the dump back into a server that has
# nothing yet, and compares the two. While nobody works with Ishigaki, or the counts may differ.
#   FROM='host=… user=ishigaki_backup password=… dbname=ishigaki' \
#   PGHOST=… PGPORT=… PGUSER=… PGPASSWORD=…         the empty server, an administrator's \
#   OWNER_PASSWORD=… RUNTIME_PASSWORD=… BACKUP_PASSWORD=…  deploy/postgres/rehearse.sh
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
inventory() { psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --file="$here/inventory.sql" --dbname="$1"; }

env -u PGHOST -u PGPORT -u PGUSER -u PGPASSWORD pg_dump --format=custom --file="$work/ishigaki.dump" --dbname="$FROM"
inventory "$FROM" >"$work/before"

SCRIPTS=${SCRIPTS:-$here/../../src/main/resources/jp/ishigaki/embedded} "$here/init.sh"
pg_restore --exit-on-error --single-transaction --dbname=ishigaki "$work/ishigaki.dump"
inventory dbname=ishigaki >"$work/after"

diff "$work/before" "$work/after" || { echo "The restored database is not the one that was dumped." >&2; exit 1; }
awk '$1 == "table" { tables++; rows += $3; forced += $7 == "forced"; policies += $8 } $1 == "function" { functions++ }
  END { printf "Restored: %d tables (%d forced), %d rows, %d policies, %d functions, all as they were.\n", tables, forced, rows, policies, functions }' "$work/after"
