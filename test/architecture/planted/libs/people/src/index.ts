export const word = 'people';
