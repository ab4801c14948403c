/** Refusals around what marketing cost and brought. */
export const ofReturns = {
  'returns/days':
    'Scegli un ultimo giorno che non venga prima del primo, e al massimo 1096 giorni alla volta.',
  'returns/half-repeat': 'Indica sia quale parte ricompra sia per quanti periodi.',
  'returns/half-revenue': 'Indica quanto porta un cliente al mese dove va detto, e solo lì.',
  'returns/settings-changed':
    'Qualcuno ha cambiato queste impostazioni nel frattempo: riguardale e ripeti la tua modifica.',
  'returns/two-lifetimes':
    'Indica quanti se ne vanno, quanto restano i clienti o quanti ricomprano: rispondono alla stessa domanda.',
};
