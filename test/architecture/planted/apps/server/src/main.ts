export const app = 'server';
