export const word = 'database';
