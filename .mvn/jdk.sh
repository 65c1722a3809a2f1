# Sourced by ./obzor and ./check: finds a JDK 25 or newer and exports JAVA_HOME.

jdk_is_new_enough() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  local version
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${version:-0}" -ge 25 ]
}

find_jdk() {
  local java_on_path home
  java_on_path=$(command -v java || true)
  if [ -n "$java_on_path" ]; then
    java_on_path=$(readlink -f "$java_on_path" 2>/dev/null || echo "$java_on_path")
    java_on_path=${java_on_path%/bin/java}
  fi
  for home in "${JAVA_HOME:-}" "$java_on_path" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$home" ] && jdk_is_new_enough "$home"; then
      export JAVA_HOME="$home"
      # Maven's own libraries make a new JDK warn.
      export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
      return 0
    fi
  done
  echo "${0##*/}: no JDK 25 or newer found; install one (for example temurin-25-jdk) or set JAVA_HOME to it" >&2
  return 1
}
