#!/bin/sh
# Runs the routing benchmark: ./routing.sh FOLDER [--families ...] [--contenders cooplab,jsprit,...]; see README.md.
# JAVA_HOME names the JDK; the peers need one from 21.
set -e
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
case " $* " in
  *jsprit* | *timefold* | *ortools*) profiles=hosts,peers ;;
  *) profiles=hosts ;;
esac
(cd "$root" && mvn -q -P$profiles -Dquick -DskipTests -pl examples/benchmarks -am package)
path="$here/target/classes:$here/target/libraries/*"
if [ $profiles = hosts,peers ]; then
  (cd "$root" && mvn -q -P$profiles -Dquick -DskipTests -pl examples/benchmarks/peers -am package)
  path="$here/peers/target/classes:$here/peers/target/libraries/*:$path"
fi
exec "$java" -cp "$path" org.cooplab.benchmarks.routing.RoutingBenchmark "$@"
