export const word = 'scoreboard';
