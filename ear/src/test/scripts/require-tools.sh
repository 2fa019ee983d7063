#!/usr/bin/env bash
# The journeys need Chromium, poppler to look at PDFs from outside, LibreOffice for office files, and pg_dump to back up
# PostgreSQL. Installs what is missing where it may.
set -u
missing=()
command -v chromium-headless-shell >/dev/null || command -v chromium >/dev/null || command -v chromium-browser >/dev/null \
  || command -v google-chrome >/dev/null || missing+=(chromium)
command -v pdftotext >/dev/null && command -v pdfsig >/dev/null || missing+=(poppler-utils)
command -v soffice >/dev/null || missing+=(libreoffice-writer-nogui libreoffice-calc-nogui libreoffice-impress-nogui)
command -v pg_dump >/dev/null && command -v pg_restore >/dev/null || missing+=(postgresql-client)
[ ${#missing[@]} = 0 ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq >/dev/null 2>&1
  # without the windows that nobody looks at, where there is such a package
  lean=("${missing[@]/%chromium/chromium-headless-shell}")
  apt-get install -y -qq --no-install-recommends "${lean[@]}" >/dev/null 2>&1 \
    || apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null 2>&1 && exit 0
fi
echo "The tests in the server need: ${missing[*]} (install them, then run again)" >&2
exit 1
