export const leads = 'leads';
