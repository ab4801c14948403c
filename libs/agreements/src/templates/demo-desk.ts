import { HOUR_MS, MINUTE_MS } from '#kernel';
import { everyone, termsFrom, WORKING_DAY_MS } from './playbook.js';
import type { Playbook, PlaybookClause, PlaybookTier } from './playbook.js';
import { SIX_ATTEMPTS } from './six-attempts.js';

const TIERS: readonly PlaybookTier[] = [
  {
    key: 'demo-a',
    label: { en: 'Demo requests of grade A', it: 'Richieste di demo di grado A' },
    when: {
      all: [
        { field: 'leadType', op: 'eq', value: 'demo' },
        { field: 'grade', op: 'eq', value: 'A' },
      ],
    },
    targetMs: 15 * MINUTE_MS,
  },
  {
    key: 'demo',
    label: { en: 'Other demo requests', it: 'Altre richieste di demo' },
    when: { field: 'leadType', op: 'eq', value: 'demo' },
    targetMs: HOUR_MS,
  },
  { key: 'rest', label: { en: 'Everyone else', it: 'Tutti gli altri' }, targetMs: 4 * HOUR_MS },
];

const MARKETING: readonly PlaybookClause[] = [
  {
    kind: 'quota.volume',
    key: 'qualified-leads',
    owes: ['marketing', 'sales'],
    title: { en: 'Qualified leads handed over', it: 'Lead qualificati consegnati' },
    serves: {
      en: 'Whoever asks for a demo gets one, not a brochure',
      it: 'Chi chiede una demo la riceve, non un opuscolo',
    },
    consequence: {
      en: 'What is missing is owed on top in the next month, up to a fifth',
      it: 'Ciò che manca è dovuto in più il mese dopo, fino a un quinto',
    },
    says: { goal: 140 },
  },
  {
    kind: 'quota.quality',
    key: 'acceptance',
    owes: ['marketing', 'sales'],
    title: { en: 'Leads that sales accepts', it: 'Lead che le vendite accettano' },
    serves: {
      en: 'Nobody is called who did not ask for it',
      it: 'Nessuno viene chiamato senza averlo chiesto',
    },
    says: { goal: 0.8, measure: 'acceptance', atLeast: 20 },
  },
  {
    kind: 'duty.handover',
    key: 'handover',
    owes: ['marketing', 'sales'],
    title: { en: 'From request to hand-over', it: 'Dalla richiesta alla consegna' },
    serves: {
      en: 'The request does not wait in marketing’s drawer',
      it: 'La richiesta non aspetta nel cassetto del marketing',
    },
    tiers: [everyone(30 * MINUTE_MS)],
    says: { objective: 0.95 },
  },
];

const SALES: readonly PlaybookClause[] = [
  {
    kind: 'duty.accept',
    key: 'accept',
    owes: ['sales', 'marketing'],
    title: { en: 'Accept, or say why not', it: 'Accettare, o dire perché no' },
    serves: { en: 'Nobody who asked is left lying', it: 'Chi ha chiesto non resta senza risposta' },
    tiers: TIERS,
    says: { objective: 0.9 },
  },
  {
    kind: 'duty.contact',
    key: 'first-contact',
    owes: ['sales', 'marketing'],
    title: { en: 'First contact', it: 'Primo contatto' },
    serves: {
      en: 'Whoever asks hears from us while they still care',
      it: 'Chi chiede ci sente finché gli interessa ancora',
    },
    tiers: TIERS,
    says: {
      objective: 0.9,
      escalation: [
        { fraction: 0.8, to: 'owner', isUrgent: true },
        { fraction: 1, to: 'manager', isUrgent: true },
        { fraction: 1.5, to: 're-route', isUrgent: false },
      ],
    },
  },
  SIX_ATTEMPTS,
  {
    kind: 'duty.decide',
    key: 'decide',
    owes: ['sales', 'marketing'],
    title: { en: 'Decide', it: 'Decidere' },
    serves: { en: 'Whoever asked knows where they stand', it: 'Chi ha chiesto sa a che punto è' },
    tiers: [everyone(15 * WORKING_DAY_MS)],
    says: { objective: 0.9 },
  },
];

/** A B2B firm whose website brings demo requests to a desk of sales people. */
export const demoDesk: Playbook = {
  key: 'demo-desk',
  title: { en: 'Inbound demo desk', it: 'Banco delle demo' },
  about: {
    en: 'B2B, requests from the website: speed for the hot ones, six attempts for everyone, quality measured.',
    it: 'B2B, richieste dal sito: velocità per le più calde, sei tentativi per tutti, qualità misurata.',
  },
  terms: (wishes) =>
    termsFrom(wishes, [...MARKETING, ...SALES], {
      carryOver: { shortfallCap: 0.2, bankCap: 0.1 },
      reviews: ['week', 'month'],
      returns: { refundDays: 30 },
    }),
};
