#!/bin/sh
# Builds the benchmarks and runs the one whose class is named: speed.sh CLASS [--peers].
# JAVA_HOME names the JDK; the peers need one from 21.
set -e
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
class=$1
path="$here/target/classes:$here/target/libraries/*"
(cd "$root" && mvn -q -Phosts -Dquick -DskipTests -pl examples/benchmarks -am package)
if [ "$2" = --peers ]; then
  (cd "$root" && mvn -q -Phosts,peers -Dquick -DskipTests -pl examples/benchmarks/peers -am package)
  path="$path:$here/peers/target/classes:$here/peers/target/libraries/*"
fi
exec "$java" -cp "$path" "$class"
