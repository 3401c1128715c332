#!/bin/sh
# Prints the home of the newest JDK of version 21 or higher: JAVA_HOME first, then the usual places.
# Exits 1 and says what is missing if there is none.
set -u

version_of() {
  [ -x "$1/bin/javac" ] || { echo 0; return; }
  "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p' | grep . || echo 0
}

if [ -n "${JAVA_HOME:-}" ] && [ "$(version_of "$JAVA_HOME")" -ge 21 ]; then
  echo "$JAVA_HOME"
  exit 0
fi

best=
best_version=20
for home in /usr/lib/jvm/* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/*; do
  [ -d "$home" ] || continue
  version=$(version_of "$home")
  if [ "$version" -gt "$best_version" ]; then
    best=$home
    best_version=$version
  fi
done

if [ -z "$best" ]; then
  echo "No JDK of version 21 or higher found. Install one (for example Temurin 25) or set JAVA_HOME to it." >&2
  exit 1
fi
echo "$best"
