import type { Translated } from './translated.js';
import type { figures as en } from './figure-words.en.js';

export const figures: Translated<typeof en> = {
  what: 'Cifra',
  difference: 'Scarto',
  same: '=',
  changed: 'cambiata',
  promise: 'Promessa',
  verdict: { kept: 'Mantenuta', missed: 'Mancata', unjudged: 'Nulla da giudicare' },
  row: {
    goal: 'Obiettivo',
    carriedIn: 'di cui riportati',
    share: 'Quota',
    sample: 'Lead su cui si fonda',
    actual: 'Contati e provvisori',
    counted: 'Contati',
    provisional: 'Provvisori',
    disputed: 'Contestati',
    reversed: 'Stornati',
    adjusted: 'Rettifiche di periodi precedenti',
    objective: 'Promesso',
    rate: 'Mantenuto in tempo',
    correctedRate: 'Con le correzioni',
    met: 'Mantenuti',
    breached: 'Mancati',
    pending: 'In corso',
    excused: 'Scusati',
    cancelled: 'Annullati',
  },
};
