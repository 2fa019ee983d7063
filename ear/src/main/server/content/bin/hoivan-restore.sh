#!/bin/sh
# hoivan-restore.sh <folder>: brings a backup back into an empty HOIVAN_DATA (and an empty PostgreSQL database, where
# DB_DRIVER=postgresql). The server must stand still. Mail of the restored copy is held until an administrator lets it go.
set -eu
umask 077
data=${HOIVAN_DATA:-$HOME/.hoivan}
source=${1:?"usage: hoivan-restore.sh <folder of a backup>"}
[ -f "$source/taken-at" ] || { echo "$source is no complete backup" >&2; exit 1; }
[ -z "$(ls -A "$data" 2>/dev/null || true)" ] || { echo "$data is not empty: move it away first" >&2; exit 1; }
found=$(cd "$source/data" && find files -type f 2>/dev/null | wc -l | tr -d ' ')
[ "$found" = "$(cat "$source/count")" ] || { echo "$source has $found files, not $(cat "$source/count")" >&2; exit 1; }

# every file is what its name says
(cd "$source/data" && find files -type f | while read -r file; do echo "$(basename "$file")  $file"; done | sha256sum --check --quiet) \
  || { echo "Files of the backup are damaged: nothing was restored" >&2; exit 1; }

mkdir -p "$data"
(cd "$source/data" && tar -cf - .) | (cd "$data" && tar -xf -)
mkdir -p "$data/files/work"
: > "$data/mail-on-hold"
if [ "${DB_DRIVER:-h2}" = postgresql ]; then
  PGPASSWORD=${DB_PASSWORD:-} pg_restore --no-owner --exit-on-error --username="${DB_USER:?}" \
    --dbname="${DB_URL#jdbc:}" "$source/database.dump"
else
  mkdir "$data/h2"
  cp "$source/h2/hoivan.mv.db" "$data/h2/"
fi
echo "Restored the state of $(cat "$source/taken-at"). Mail is held: see Administration, Outbox."
