import type { Translated } from '../../ui/translated.js';
import type { en } from './words.en.js';

export const it: Translated<typeof en> = {
  title: 'Che cos’è per noi questa azienda',
  none: 'Nessuno l’ha ancora detto.',
  done: 'Salvato',
  kind: {
    customer: 'Cliente',
    partner: 'Partner',
    supplier: 'Fornitore',
    employee: 'Noi stessi',
    competitor: 'Concorrente',
  },
};
