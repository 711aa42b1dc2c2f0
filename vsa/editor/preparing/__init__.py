"""What happens before the course, as its screens show it: interviews, findings, the case, readiness, team and days."""
