"""The tabs of gains and measurements."""
