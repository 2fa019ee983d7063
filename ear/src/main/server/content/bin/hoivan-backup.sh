#!/bin/sh
# hoivan-backup.sh <folder>: copies the database and all files into a new folder, while the server runs or stands still.
# Reads the same environment variables as the server (HOIVAN_DATA, DB_DRIVER, DB_URL, DB_USER, DB_PASSWORD).
set -eu
umask 077
data=${HOIVAN_DATA:-$HOME/.hoivan}
target=${1:?"usage: hoivan-backup.sh <new folder>"}
[ ! -e "$target" ] || { echo "$target is there already" >&2; exit 1; }
[ -d "$data" ] || { echo "No data in $data" >&2; exit 1; }
mkdir -p "$target"

# the database first: files are only ever added, so every row of the copy finds its file
if [ "${DB_DRIVER:-h2}" = postgresql ]; then
  PGPASSWORD=${DB_PASSWORD:-} pg_dump --format=custom --no-owner --username="${DB_USER:?}" \
    --file="$target/database.dump" "${DB_URL#jdbc:}"
else
  mkdir -p "$data/backup"
  rm -f "$data/backup/hoivan.mv.db"
  mkdir "$target/h2"
  : > "$data/backup/request"
  waited=0
  while [ -e "$data/backup/request" ] && [ $waited -lt 120 ]; do sleep 1; waited=$((waited + 1)); done
  if [ -e "$data/backup/request" ]; then
    rm -f "$data/backup/request"
    echo "The server does not answer: taken as stopped, the database file is copied as it is."
    cp "$data/h2/hoivan.mv.db" "$target/h2/"
  else
    mv "$data/backup/hoivan.mv.db" "$target/h2/"
  fi
fi

(cd "$data" && tar -cf - --exclude=./h2 --exclude=./backup --exclude=./files/work --exclude=./search .) | (cd "$target" && mkdir data && tar -xf - -C data)
(cd "$target/data" && find files -type f 2>/dev/null | wc -l | tr -d ' ') > "$target/count"
date -u +%Y-%m-%dT%H:%M:%SZ > "$target/taken-at"
echo "Backup in $target: $(cat "$target/count") files."
