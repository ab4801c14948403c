import '#scoreboard';
