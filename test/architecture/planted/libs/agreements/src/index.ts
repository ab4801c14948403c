export const word = 'agreements';
