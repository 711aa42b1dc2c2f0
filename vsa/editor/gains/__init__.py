"""What the tabs of gains and measurements show and do, free of Qt."""
