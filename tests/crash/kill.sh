#!/bin/sh
# The engine is killed at random moments while eight people write; a small
# run. `make crash N=2000` is the campaign.
exec "$TROLY_BIN/../crash/kill" "${N:-15}"
