export const word = 'live';
