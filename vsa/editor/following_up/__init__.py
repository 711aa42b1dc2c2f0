"""What the stage of following up shows and does, free of Qt: plan, audits, success factors, change of leader."""
