import { HOUR_MS } from '#kernel';
import { everyone, termsFrom } from './playbook.js';
import type { Playbook, PlaybookClause } from './playbook.js';

const CLAUSES: readonly PlaybookClause[] = [
  {
    kind: 'quota.volume',
    key: 'leads',
    owes: ['marketing', 'sales'],
    title: { en: 'Leads handed over', it: 'Lead consegnati' },
    serves: {
      en: 'Whoever asks finds someone who knows what they asked for',
      it: 'Chi chiede trova qualcuno che sa che cosa ha chiesto',
    },
    says: { goal: 15 },
  },
  {
    kind: 'duty.contact',
    key: 'first-contact',
    owes: ['sales', 'marketing'],
    title: { en: 'Call back the same working day', it: 'Richiamare entro la giornata lavorativa' },
    serves: {
      en: 'Whoever asks hears from us today',
      it: 'Chi chiede ci sente oggi',
    },
    tiers: [everyone(8 * HOUR_MS)],
    says: { objective: 0.9, alarms: [0.75, 1] },
  },
  {
    kind: 'duty.decide',
    key: 'decide',
    owes: ['sales', 'marketing'],
    title: { en: 'Say what came of it', it: 'Dire com’è andata' },
    serves: { en: 'Nobody is forgotten', it: 'Nessuno viene dimenticato' },
    tiers: [everyone(80 * HOUR_MS)],
    says: { objective: 0.8, alarms: [1] },
  },
];

/** A firm of three: one promise of marketing, two of sales, nothing else. */
export const threePeople: Playbook = {
  key: 'three-people',
  title: { en: 'Three-person firm', it: 'Azienda di tre persone' },
  about: {
    en: 'One promise of marketing, two of sales, one look at it a month. Nothing more than that.',
    it: 'Una promessa del marketing, due delle vendite, uno sguardo al mese. Nient’altro.',
  },
  terms: (wishes) => termsFrom(wishes, CLAUSES, { reviews: ['month'] }),
};
