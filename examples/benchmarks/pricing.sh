#!/bin/sh
# Prices the same baskets with every contender and prints the tables: ./pricing.sh [--peers]; see README.md.
exec "$(dirname "$0")/speed.sh" org.cooplab.benchmarks.pricing.PricingSpeed "$@"
