export const word = 'leads';
