export const lifecycle = 'lifecycle';
