#!/bin/sh
# Judges the same cooperatives with every contender and prints the tables: ./eligibility.sh [--peers]; see README.md.
exec "$(dirname "$0")/speed.sh" org.cooplab.benchmarks.eligibility.EligibilitySpeed "$@"
