"""The five pages: home, prepare, interview, scorecard, report. Each shows what the room says and decides nothing."""
