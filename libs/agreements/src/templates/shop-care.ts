import { HOUR_MS, MINUTE_MS } from '#kernel';
import { everyone, termsFrom } from './playbook.js';
import type { Playbook, PlaybookClause } from './playbook.js';

const FROM_THE_SHOP = {
  field: 'channel',
  op: 'in',
  value: ['e-commerce', 'social', 'customer-care'],
} as const;

const CLAUSES: readonly PlaybookClause[] = [
  {
    kind: 'quota.value',
    key: 'basket-value',
    owes: ['marketing', 'care'],
    title: { en: 'Worth of what the shop brings', it: 'Valore di ciò che porta il negozio' },
    serves: {
      en: 'Care has time for those who mean it',
      it: 'L’assistenza ha tempo per chi fa sul serio',
    },
    segment: FROM_THE_SHOP,
    says: { goal: 4_000_000 },
  },
  {
    kind: 'duty.respond',
    key: 'answer',
    owes: ['care', 'marketing'],
    title: { en: 'Answer whoever writes', it: 'Rispondere a chi scrive' },
    serves: {
      en: 'Whoever writes has an answer before they buy elsewhere',
      it: 'Chi scrive ha una risposta prima di comprare altrove',
    },
    segment: FROM_THE_SHOP,
    tiers: [
      {
        key: 'social',
        label: { en: 'On social networks', it: 'Sui social' },
        when: { field: 'channel', op: 'eq', value: 'social' },
        targetMs: 30 * MINUTE_MS,
      },
      { key: 'rest', label: { en: 'Everyone else', it: 'Tutti gli altri' }, targetMs: 2 * HOUR_MS },
    ],
    says: { objective: 0.95, messages: ['email', 'message', 'call'] },
  },
  {
    kind: 'duty.accept',
    key: 'take-up',
    owes: ['care', 'marketing'],
    title: { en: 'Take it up, or say why not', it: 'Prendere in carico, o dire perché no' },
    serves: { en: 'No question goes astray', it: 'Nessuna domanda si perde' },
    segment: FROM_THE_SHOP,
    tiers: [everyone(HOUR_MS)],
    says: { objective: 0.95 },
  },
  {
    kind: 'duty.progress',
    key: 'next-step',
    owes: ['care', 'marketing'],
    title: { en: 'Keep to the next step', it: 'Rispettare il passo promesso' },
    serves: { en: 'What was promised happens', it: 'Ciò che è stato promesso succede' },
    segment: FROM_THE_SHOP,
    tiers: [everyone(8 * HOUR_MS)],
    says: { objective: 0.9, measure: 'next-step' },
  },
];

/** Online shops: marketing brings baskets worth something, customer care answers and follows up. */
export const shopCare: Playbook = {
  key: 'shop-care',
  title: { en: 'Shop and customer care', it: 'Negozio e assistenza' },
  about: {
    en: 'E-commerce: marketing owes worth rather than heads, customer care owes answers in minutes.',
    it: 'E-commerce: il marketing deve valore e non teste, l’assistenza deve risposte in minuti.',
  },
  terms: (wishes) =>
    termsFrom(wishes, CLAUSES, {
      valueTable: {
        currency: wishes.currency,
        types: [
          { leadType: 'quote', minor: 12_000 },
          { leadType: 'information', minor: 3_000 },
          { leadType: 'support', minor: 1_500 },
        ],
        otherMinor: 1_000,
      },
      returns: { refundDays: 30 },
      reviews: ['month'],
    }),
};
