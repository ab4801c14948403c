export const word = 'sla';
