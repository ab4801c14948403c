import type { Translated } from './translated.js';
import type { figures as en } from './figure-words.en.js';

export const figures: Translated<typeof en> = {
  what: 'Cifra',
  difference: 'Differenza',
  same: '=',
  changed: 'cambiata',
  promise: 'Promessa',
  verdict: { kept: 'Rispettata', missed: 'Mancata', unjudged: 'Nulla da giudicare' },
  row: {
    goal: 'Obiettivo',
    carriedIn: 'di cui riportati',
    share: 'Quota',
    sample: 'Lead considerati',
    actual: 'Conteggiati e provvisori',
    counted: 'Conteggiati',
    provisional: 'Provvisori',
    disputed: 'Contestati',
    reversed: 'Stornati',
    adjusted: 'Rettifiche di periodi precedenti',
    objective: 'Promesso',
    rate: 'Rispettati nei tempi',
    correctedRate: 'Con le correzioni',
    met: 'Rispettati',
    breached: 'Mancati',
    pending: 'In corso',
    excused: 'Giustificati',
    cancelled: 'Annullati',
  },
};
