#!/bin/sh
# Runs the national day on its ten seeds, 60 s by the wall on two threads for each plan: ./national.sh; with jsprit beside it, 120 s of
# processor time for each plan: ./national.sh peers. The latter needs JAVA_HOME to name a JDK from 21. See README.md.
set -e
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
places="$root/examples/quickstart/src/main/resources/org/cooplab/examples/quickstart/data/places.csv"
seeds="1 2 3 4 5 6 7 8 9 10"
path="$here/target/classes:$here/target/libraries/*"
(cd "$root" && mvn -q -Phosts -Dquick -DskipTests -pl examples/benchmarks -am package)
# shellcheck disable=SC2086
"$java" -cp "$path" org.cooplab.benchmarks.national.NationalBenchmark "$places" 5000 60s 2 $seeds
if [ "$1" = peers ]; then
  (cd "$root" && mvn -q -Phosts,peers -Dquick -DskipTests -pl examples/benchmarks/peers -am package)
  path="$here/peers/target/classes:$here/peers/target/libraries/*:$path"
  # shellcheck disable=SC2086
  "$java" -cp "$path" org.cooplab.benchmarks.peers.NationalPeers "$places" 5000 120 $seeds
fi
