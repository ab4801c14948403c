import type { Translated } from '../../ui/translated.js';
import type { en } from './words.en.js';

export const it: Translated<typeof en> = {
  title: 'In ritardo dopo la vendita',
  lead: 'Clienti che aspettano qualcosa che andava fatto ormai.',
  others: 'Le trattative sono per altri.',
  whose: { label: 'Di chi', all: 'Di tutti', mine: 'Miei' },
  none: 'Niente è in ritardo',
  noneText: 'Ciò che segue ogni vendita è nei tempi.',
  more: 'Mostra altro',
  all: 'Tutto ciò che è in ritardo',
  isDone: '{{step}} di {{deal}}: fatto',
  room: {
    title: 'Che cosa segue una vendita',
    text: 'Quali passi seguono una vendita fino all’incasso, con le vostre parole, e di chi è ciascuno. Valgono per le trattative vinte da ora in poi; quelle vinte prima tengono i loro passi e reparti. Le vostre parole si vedono subito ovunque.',
    label: 'La vostra parola',
    department: 'Reparto',
    days: 'Giorni per farlo',
    open: 'aperto',
    kept: 'Salvato: vale per le trattative vinte da ora in poi',
    back: 'Torna a ciò che è salvato',
  },
};
