#!/bin/sh
# Prints where the services of the previous version lie built; builds them the first time.
# Usage: deploy/upgrade/previous.sh [commit or tag]; without one, that of the file "previous".
# Ends with 75, and the reason, when that version is not to be had here; `make upgrade` passes over that unless it was asked for one.
set -eu
cd "$(dirname "$0")/../.."
wanted=${1:-$(grep -v '^#' deploy/upgrade/previous)}
services="intake assessment budget notification"

not_here() {
  echo "No upgrade was tried: $1" >&2
  exit 75
}

command -v git > /dev/null || not_here "git is not installed, so the previous version cannot be read."
reason=$(git rev-parse --git-dir 2>&1 > /dev/null) || not_here "$reason"
commit=$(git rev-parse --verify --quiet "$wanted^{commit}") \
  || not_here "$wanted is not in this checkout; if it is a shallow one: git fetch --unshallow"

built=target/previous/$commit
if [ ! -d "$built" ]; then
  echo "Building the previous version ($commit), once; this takes a few minutes." >&2
  work=$built.work
  rm -rf "$work"
  mkdir -p "$work/sources"
  git archive "$commit" > "$work/sources.tar"
  tar -xf "$work/sources.tar" -C "$work/sources"
  modules=$(printf '%s-service,' $services)
  (cd "$work/sources" && JAVA_HOME=$(deploy/local/find-jdk.sh) \
    mvn -q -B -ntp package -DskipTests -Dspotless.check.skip -pl "${modules%,}" -am) >&2
  for service in $services; do
    mkdir -p "$work/built/$service-service/target"
    mv "$work/sources/$service-service/target/quarkus-app" "$work/built/$service-service/target/"
  done
  mv "$work/built" "$built"
  rm -rf "$work"
fi
echo "$PWD/$built"
