export const word = 'journal';
