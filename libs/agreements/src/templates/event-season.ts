import { everyone, termsFrom, WORKING_DAY_MS } from './playbook.js';
import type { Playbook, PlaybookClause } from './playbook.js';

const FROM_EVENTS = { field: 'channel', op: 'eq', value: 'event' } as const;

const CLAUSES: readonly PlaybookClause[] = [
  {
    kind: 'quota.volume',
    key: 'event-leads',
    owes: ['marketing', 'sales'],
    title: { en: 'Contacts from fairs, one per company', it: 'Contatti dalle fiere, uno per azienda' },
    serves: {
      en: 'Whoever came to the stand is remembered',
      it: 'Chi è venuto allo stand viene ricordato',
    },
    segment: FROM_EVENTS,
    says: { goal: 400, oncePerCompanyDays: 90 },
  },
  {
    kind: 'quota.quality',
    key: 'complete',
    owes: ['marketing', 'sales'],
    title: { en: 'Badges that say who it is', it: 'Badge che dicono chi è' },
    serves: {
      en: 'Nobody has to tell their story twice',
      it: 'Nessuno deve raccontare tutto due volte',
    },
    segment: FROM_EVENTS,
    says: { goal: 0.9, measure: 'completeness', fields: ['leadType', 'country', 'industry'], atLeast: 50 },
  },
  {
    kind: 'duty.handover',
    key: 'after-the-fair',
    owes: ['marketing', 'sales'],
    title: { en: 'From the stand to sales', it: 'Dallo stand alle vendite' },
    serves: {
      en: 'The conversation goes on before it is forgotten',
      it: 'Il discorso continua prima che sia dimenticato',
    },
    segment: FROM_EVENTS,
    tiers: [everyone(WORKING_DAY_MS)],
    says: { objective: 0.95 },
  },
  {
    kind: 'duty.accept',
    key: 'accept',
    owes: ['sales', 'marketing'],
    title: { en: 'Accept, or say why not', it: 'Accettare, o dire perché no' },
    serves: { en: 'Nobody who came is left lying', it: 'Chi è venuto non resta senza risposta' },
    segment: FROM_EVENTS,
    tiers: [everyone(2 * WORKING_DAY_MS)],
    says: { objective: 0.9 },
  },
  {
    kind: 'duty.contact',
    key: 'first-contact',
    owes: ['sales', 'marketing'],
    title: { en: 'First word after the fair', it: 'Prima parola dopo la fiera' },
    serves: {
      en: 'Whoever asked at the stand hears from us first',
      it: 'Chi ha chiesto allo stand sente prima noi',
    },
    segment: FROM_EVENTS,
    tiers: [
      {
        key: 'quote',
        label: { en: 'Asked for a quote', it: 'Hanno chiesto un preventivo' },
        when: { field: 'leadType', op: 'eq', value: 'quote' },
        targetMs: WORKING_DAY_MS,
      },
      {
        key: 'rest',
        label: { en: 'Everyone else', it: 'Tutti gli altri' },
        targetMs: 3 * WORKING_DAY_MS,
      },
    ],
    says: { objective: 0.85 },
  },
  {
    kind: 'duty.progress',
    key: 'progress',
    owes: ['sales', 'marketing'],
    title: { en: 'No standing still', it: 'Mai fermi' },
    serves: {
      en: 'Whoever is interested is not left waiting in between',
      it: 'Chi è interessato non resta in attesa a metà strada',
    },
    segment: FROM_EVENTS,
    tiers: [everyone(10 * WORKING_DAY_MS)],
    says: { objective: 0.8 },
  },
];

/** A firm that lives from a few fairs a year: many leads at once, less hurry, few gaps. */
export const eventSeason: Playbook = {
  key: 'event-season',
  title: { en: 'Event season', it: 'Stagione delle fiere' },
  about: {
    en: 'Fairs and events: hundreds of contacts in a week, counted per quarter, a cap on what sales can carry.',
    it: 'Fiere ed eventi: centinaia di contatti in una settimana, conteggio per trimestre, un tetto a ciò che le vendite reggono.',
  },
  terms: (wishes) =>
    termsFrom(wishes, CLAUSES, {
      period: { unit: 'quarter', zone: wishes.zone },
      acceptanceWindow: { workingDays: 5 },
      disputeWindow: { workingDays: 5 },
      capacityCap: { leadsPerTeam: 600 },
      planWeights: { months: [1, 1.2, 1.6, 1.4, 1.2, 0.8, 0.5, 0.2, 1.4, 1.6, 1.2, 0.4] },
      reviews: ['quarter'],
    }),
};
