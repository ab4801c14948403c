import { everyone, termsFrom, WORKING_DAY_MS } from './playbook.js';
import type { Playbook, PlaybookClause } from './playbook.js';

const CLAUSES: readonly PlaybookClause[] = [
  {
    kind: 'quota.volume',
    key: 'leads-to-partners',
    owes: ['marketing', 'partner'],
    title: { en: 'Leads given to partners', it: 'Lead affidati ai partner' },
    serves: {
      en: 'Whoever asks finds somebody near them',
      it: 'Chi chiede trova qualcuno vicino',
    },
    segment: { field: 'partnerId', op: 'exists', value: true },
    says: { goal: 60 },
  },
  {
    kind: 'quota.mix',
    key: 'own-share',
    owes: ['marketing', 'sales'],
    title: { en: 'Share kept for the own house', it: 'Quota riservata alla casa' },
    serves: {
      en: 'Customers who want to buy directly can',
      it: 'Chi vuole comprare direttamente può farlo',
    },
    says: {
      goal: 0.4,
      part: { field: 'partnerId', op: 'exists', value: false },
      bound: 'floor',
    },
  },
  {
    kind: 'duty.accept',
    key: 'partner-accept',
    owes: ['partner', 'marketing'],
    title: { en: 'Partners accept, or say why not', it: 'I partner accettano, o dicono perché no' },
    serves: { en: 'Nobody who asked is left lying', it: 'Chi ha chiesto non resta senza risposta' },
    segment: { field: 'partnerId', op: 'exists', value: true },
    tiers: [everyone(2 * WORKING_DAY_MS)],
    consequence: {
      en: 'What a partner lets lie goes back to the own sales',
      it: 'Ciò che un partner lascia fermo torna alle vendite interne',
    },
    says: {
      objective: 0.9,
      escalation: [
        { fraction: 1, to: 'manager', isUrgent: false },
        { fraction: 1.5, to: 're-route', isUrgent: false },
      ],
    },
  },
  {
    kind: 'duty.decide',
    key: 'partner-decide',
    owes: ['partner', 'marketing'],
    title: { en: 'Partners say what came of it', it: 'I partner dicono com’è andata' },
    serves: {
      en: 'Whoever asked gets an offer or an honest no',
      it: 'Chi ha chiesto riceve un’offerta o un no sincero',
    },
    segment: { field: 'partnerId', op: 'exists', value: true },
    tiers: [everyone(15 * WORKING_DAY_MS)],
    says: { objective: 0.8 },
  },
  {
    kind: 'duty.contact',
    key: 'own-contact',
    owes: ['sales', 'marketing'],
    title: { en: 'Own sales: first contact', it: 'Vendite interne: primo contatto' },
    serves: {
      en: 'Whoever asks us directly hears from us the same day',
      it: 'Chi chiede a noi ci sente in giornata',
    },
    segment: { field: 'partnerId', op: 'exists', value: false },
    tiers: [everyone(WORKING_DAY_MS)],
    says: { objective: 0.9 },
  },
];

/** A firm that sells through partners beside its own sales people. */
export const partnerChannel: Playbook = {
  key: 'partner-channel',
  title: { en: 'Partner channel', it: 'Canale partner' },
  about: {
    en: 'Three sides: marketing, the own sales and partners who answer for what they were given.',
    it: 'Tre parti: il marketing, le vendite interne e i partner che rispondono di ciò che ricevono.',
  },
  terms: (wishes) => termsFrom(wishes, CLAUSES, { acceptanceWindow: { workingDays: 4 }, reviews: ['month'] }),
};
