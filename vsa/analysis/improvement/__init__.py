"""Figures and rules of the work around the map: readiness, findings, actions, gains, measurements and audits."""
