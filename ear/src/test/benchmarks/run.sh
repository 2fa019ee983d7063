#!/bin/bash
# Measures the product against the limits of the machine, in one run, and prints what it found.
#
#   mvn package -DskipTests && ear/src/test/benchmarks/run.sh [part ...]
#
# Parts: boot viewer notes drawing pack sign registers anchors; all of them without an argument. Needs curl, qpdf, pdfsig and Chromium, and a
# quiet machine: ratios in one run matter, absolute figures do not. Nothing is left behind but WORK/results.txt.
set -u
here=$(cd "$(dirname "$0")" && pwd)
ear=$(cd "$here/../../.." && pwd)
server=${SERVER:-$ear/target/server}
product=${PRODUCT:-$ear/target/hoivan.ear}
offset=${OFFSET:-900}
work=${WORK:-$ear/target/benchmarks}
address=http://localhost:$((8080 + offset))
h2=$(ls "$server"/modules/system/layers/base/com/h2database/h2/main/h2-*.jar)
repository=${MAVEN_REPOSITORY:-$HOME/.m2/repository}
parts=${*:-boot viewer notes drawing pack sign registers anchors}
running=

[ -f "$product" ] && [ -d "$server" ] || { echo "First: mvn package -DskipTests"; exit 1; }
mkdir -p "$work"; : > "$work/results.txt"
say() { echo "$*" | tee -a "$work/results.txt"; }

# start NAME DEPLOYMENT DATA PATH: a server with one deployment; sets running and took (milliseconds to the first 200)
start() {
  local base=$work/base-$1 path=$4 begin
  rm -rf "$base"; mkdir -p "$base/deployments"
  cp -r "$server/standalone/configuration" "$base/configuration"
  cp "$2" "$base/deployments/"
  begin=$(date +%s%N)
  HOIVAN_DATA=$3 HOIVAN_DEMO=true HOIVAN_URL=$address "$server/bin/standalone.sh" -Djboss.socket.binding.port-offset=$offset \
    -Djboss.server.base.dir="$base" -Djboss.as.management.blocking.timeout=900 > "$work/server-$1.log" 2>&1 &
  running=$!
  until [ "$(curl -s -o /dev/null -w '%{http_code}' "$address$path")" = 200 ]; do
    kill -0 $running 2>/dev/null || { echo "The server ended: $work/server-$1.log"; exit 1; }
    sleep 0.05
  done
  took=$(( ($(date +%s%N) - begin) / 1000000 ))
}
java_of() { pgrep -f "jboss.server.base.dir=$work/base-$1" | while read -r each; do [ "$(ps -o comm= -p "$each")" = java ] && echo "$each"; done | head -1; }
rss() { ps -o rss= -p "$1" | awk '{ print int($1 / 1024) }'; }
workers() { pgrep -P "$1" | while read -r each; do ps -o rss= -p "$each"; done | awk '{ sum += $1 } END { print int(sum / 1024) }'; }
stop() {
  local each
  for each in $(pgrep -f "jboss.server.base.dir=$work/base-"); do kill "$each" 2>/dev/null; done
  wait $running 2>/dev/null; running=
}
trap stop EXIT
token() { grep "^$1	" "$work/data/demo-tokens.tsv" | cut -f2; }
median() { printf '%s\n' "$@" | sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }
browser_jars() { find "$repository/com/microsoft/playwright" "$repository/com/google/code/gson" "$repository/org/java-websocket" -name '*.jar' 2>/dev/null | tr '\n' ':'; }
# until what must be read has been read and indexed
settle() {
  until curl -s -H "Authorization: Bearer $(token quantri)" "$address/api/v1/search/index" | grep -q '"complete":true'; do sleep 1; done
}
demo() {
  [ -f "$work/data/ready" ] && return
  rm -rf "$work/data"; mkdir -p "$work/data"
  start demo "$product" "$work/data" /login.xhtml
  until grep -q "The demo data is complete" "$work/server-demo.log"; do sleep 2; done
  sleep 30; settle; stop; touch "$work/data/ready"
}

boot() {
  local hello=() ours=() memory=() hellomemory=() workermemory=() java
  mkdir -p "$work/hello"; echo "<p>hello</p>" > "$work/hello/index.html"
  (cd "$work/hello" && rm -f ../hello.war && jar cf ../hello.war index.html)
  demo
  for round in 1 2 3 4; do
    start hello "$work/hello.war" "$work/none" /hello/index.html; sleep 10
    [ $round = 1 ] || { hello+=($took); hellomemory+=($(rss "$(java_of hello)")); }
    stop
    start product "$product" "$work/data" /login.xhtml; sleep 10
    java=$(java_of product)
    [ $round = 1 ] || { ours+=($took); memory+=($(rss "$java")); workermemory+=($(workers "$java")); }
    stop
  done
  say "boot hello_ms=$(median "${hello[@]}") product_ms=$(median "${ours[@]}") ratio=$(echo "$(median "${ours[@]}") $(median "${hello[@]}")" | awk '{ printf "%.2f", $1 / $2 }')"
  say "memory hello_mb=$(median "${hellomemory[@]}") product_mb=$(median "${memory[@]}") workers_mb=$(median "${workermemory[@]}") ratio=$(echo "$(median "${memory[@]}") $(median "${hellomemory[@]}")" | awk '{ printf "%.2f", $1 / $2 }')"
}

viewer() {
  demo
  mkdir -p "$work/pack"
  java -Djava.util.logging.config.file="$here/quiet.properties" -cp "$server/worker/*" "$here/LongPaper.java" "$work/800.pdf" 800 ${KILOBYTES:-300} > /dev/null || return
  start viewer "$product" "$work/data" /login.xhtml
  java -cp "$(browser_jars)" "$here/Viewer.java" "$address" "$work/800.pdf" 800 "$(command -v chromium || command -v chromium-browser || command -v google-chrome)" \
    "$(find "$repository/org/webjars/npm/pdfjs-dist" -name 'pdfjs-dist-*.jar' | head -1)" | tee -a "$work/results.txt"
  stop
}

with_notes() {
  demo
  java -Djava.util.logging.config.file="$here/quiet.properties" -cp "$server/worker/*" "$here/LongPaper.java" "$work/3.pdf" 3 20 > /dev/null || return
  start "$1" "$product" "$work/data" /login.xhtml
  java -cp "$(browser_jars)" "$here/Notes.java" "$1" "$address" "$work/data/demo-tokens.tsv" "$work/3.pdf" "$(command -v chromium || command -v chromium-browser || command -v google-chrome)" | tee -a "$work/results.txt"
  stop
}
notes() { with_notes notes; }
drawing() { with_notes drawing; }

pack() { mkdir -p "$work/pack"; java -Djava.util.logging.config.file="$here/quiet.properties" -Xmx96m -cp "$server/worker/*" "$here/Packs.java" "$work/pack" 2>/dev/null | tee -a "$work/results.txt"; rm -rf "$work/pack"; }

# how notes follow the words through generated revisions; needs no server
anchors() {
  java -Djava.util.logging.config.file="$here/quiet.properties" -Xmx384m -cp "$ear/../ejb/target/test-classes:$server/worker/*" \
    vn.hoivan.worker.revision.RevisionFigures "${PAPERS:-20}" | tee -a "$work/results.txt"
}

sign() {
  mkdir -p "$work/sign"
  java -Djava.util.logging.config.file="$here/quiet.properties" -Xmx384m -cp "$server/worker/*" "$here/Signing.java" "$work/sign" 2>/dev/null | tee -a "$work/results.txt"
  say "signing.pdfsig $(pdfsig "$work/sign/signed-3072.pdf" 2>/dev/null | grep -c 'Signature is Valid') of 1 valid"
}

registers() {
  local begin count
  demo
  for count in ${COUNTS:-10000 100000}; do
    begin=$(date +%s%N)
    java -cp "$h2" "$here/Rows.java" "jdbc:h2:file:$work/data/h2/hoivan;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH" sa sa $count || return
    say "registers.$count rows_put_in_s=$(( ($(date +%s%N) - begin) / 1000000000 ))"
    rm -rf "$work/data/search"
    start "$count" "$product" "$work/data" /login.xhtml
    begin=$(date +%s%N); settle
    say "registers.$count index_written_s=$(( ($(date +%s%N) - begin) / 1000000000 )) index_mb=$(du -sm "$work/data/search" | cut -f1) rss_mb=$(rss "$(java_of "$count")")"
    java "$here/Load.java" "$address" "$work/data/demo-tokens.tsv" "$count" "$count" | tee -a "$work/results.txt"
    stop
  done
  rm -f "$work/data/ready"
}

say "$(date -u '+%Y-%m-%d %H:%M UTC'), $(nproc) cores, $(awk '/MemTotal/ { print int($2 / 1048576 + 0.5) }' /proc/meminfo) GiB, $(java -version 2>&1 | head -1), load before: $(cut -d' ' -f1-3 /proc/loadavg)"
for part in $parts; do "$part"; done
say "load after: $(cut -d' ' -f1-3 /proc/loadavg)"
