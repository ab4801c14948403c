export const word = 'contracts';
