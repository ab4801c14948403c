import { AFTER_SALE_STEPS } from '#contracts';
import type { AfterSaleStepCode } from '#contracts';
import type { Language } from '../words/language.js';
import type { NotificationKind } from '../telling.js';
import type { Notice } from './notice.js';

export interface MailWords {
  readonly notice: Readonly<Record<NotificationKind, string>>;
  /** A step that follows a sale, by its code. */
  readonly afterSale: Readonly<Record<AfterSaleStepCode, string>>;
  readonly afterSaleOverdue: (step: string) => string;
  readonly dailyTitle: (count: number) => string;
  readonly pacingTitle: (workspace: string) => string;
  readonly weeklyTitle: (workspace: string) => string;
  readonly pacing: (done: string, goal: string, plan: string) => string;
  readonly duty: (kept: string) => string;
  readonly owedBy: Readonly<Record<string, string>>;
  readonly status: Readonly<Record<string, string>>;
  readonly open: string;
  readonly settings: string;
  /** Stops mails like this one. */
  readonly leave: string;
  readonly testTitle: string;
  readonly testText: string;
}

export const MAIL_WORDS: Readonly<Record<Language, MailWords>> = {
  en: {
    notice: {
      alarm: 'Time is running out on a promise',
      're-route': 'A promise runs late: give the lead to somebody else',
      breach: 'A promise was breached',
      waived: 'A promise was excused',
      agreed: 'An agreement holds: look at what changed',
      offer: 'A lead was handed to you: accept or reject it',
      'declined-by-all': 'Nobody who was asked took a lead: it is for your whole team now',
      'lead-given': 'A lead is yours now: go on with it',
      'lead-taken': 'A lead of yours went to somebody else',
      mentioned: 'You were mentioned in a note about a lead: read it',
      dispute: 'A rejection is contested: settle it',
      proposed: 'The other side proposed how to settle a rejection: agree or insist',
      escalated: 'Marketing and sales did not agree on a rejection in time: settle it',
      settled: 'A dispute was settled',
      'waiver-asked': 'You are asked to excuse a promise: read why, and decide',
      'merge-proposed': 'Two records may be one person: merge them, or tell them apart',
      'step-overdue': 'A step of the buyer’s was expected by now and is not done',
      'after-sale-overdue': 'A step after the sale was expected by now and is not done',
      registration: 'A partner registered a customer: approve or refuse it',
      'registration-decided': 'A customer you registered was decided on',
      'registration-ending': 'The protection of a customer you registered ends within a week',
      'webhook-stopped': 'A webhook endpoint was stopped',
      'model-drifting': 'The predictive model in force is drifting',
      'channel-overspent': 'A channel takes more of the spend than it can be contributing',
      'rates-aged': 'The newest rate of a currency is old: look why none came since',
      'second-factor-reset': 'Your second factor was turned off: set it up again, or ask who did it',
    },
    afterSale: { onboarding: 'Onboarding', delivery: 'Delivery', invoice: 'Invoice', cash: 'Cash' },
    afterSaleOverdue: (step) => `The step “${step}” after the sale was expected by now and is not done`,
    dailyTitle: (count) => (count === 1 ? 'One thing to know today' : `${count} things to know today`),
    pacingTitle: (workspace) => `Where both sides stand today: ${workspace}`,
    weeklyTitle: (workspace) => `The week of ${workspace}`,
    pacing: (done, goal, plan) => `${done} of ${goal}; the plan for today is ${plan}.`,
    duty: (kept) => `Kept: ${kept}.`,
    owedBy: {
      marketing: 'marketing',
      sales: 'sales',
      partner: 'partners',
      care: 'customer care',
      operations: 'operations',
      leadership: 'leadership',
    },
    status: { on_track: 'on track', at_risk: 'at risk', behind: 'behind', collecting: 'too early to say' },
    open: 'Open in Staffetta',
    settings: 'Choose which mails you get',
    leave: 'Get no more mails like this one',
    testTitle: 'A test: mails from Staffetta arrive',
    testText: 'You asked for this mail in your settings. Nothing else happened.',
  },
  it: {
    notice: {
      alarm: 'Sta per scadere il tempo di una promessa',
      're-route': 'Una promessa è in ritardo: passa il lead a qualcun altro',
      breach: 'Un impegno è stato mancato',
      waived: 'Un impegno è stato giustificato',
      agreed: 'Un accordo è in vigore: guarda che cosa cambia',
      offer: 'Ti è stato proposto un lead: accettalo o rifiutalo',
      'declined-by-all': 'Nessuno degli interpellati ha preso un lead: ora è per tutta la tua squadra',
      'lead-given': 'Un lead ora è tuo: portalo avanti',
      'lead-taken': 'Un tuo lead è passato a qualcun altro',
      mentioned: 'Ti hanno menzionato in una nota su un lead: leggila',
      dispute: 'Un rifiuto è contestato: risolvilo',
      proposed: 'L’altra parte ha proposto come risolvere una contestazione: accetta o insisti',
      escalated: 'Marketing e vendite non si sono accordati in tempo su un rifiuto: decidi',
      settled: 'Una contestazione è stata risolta',
      'waiver-asked': 'Ti si chiede di giustificare un impegno: leggi perché e decidi',
      'merge-proposed': 'Due schede sono forse la stessa persona: uniscile o tienile distinte',
      'step-overdue': 'Un passo del cliente era atteso entro oggi e non è fatto',
      'after-sale-overdue': 'Un passo dopo la vendita era atteso entro oggi e non è fatto',
      registration: 'Un partner ha registrato un cliente: approva o rifiuta',
      'registration-decided': 'È stata decisa una registrazione del tuo partner',
      'registration-ending': 'Fra una settimana finisce la protezione di un cliente registrato',
      'webhook-stopped': 'Un webhook è stato fermato',
      'model-drifting': 'Il modello predittivo in vigore è alla deriva',
      'channel-overspent': 'Un canale prende più spesa di quanto possa contribuire',
      'rates-aged': 'Il cambio più recente di una valuta è vecchio: guarda perché non ne arrivano',
      'second-factor-reset':
        'Il tuo secondo fattore è stato disattivato: configuralo di nuovo, o chiedi chi è stato',
    },
    afterSale: { onboarding: 'Avviamento', delivery: 'Consegna', invoice: 'Fattura', cash: 'Incasso' },
    afterSaleOverdue: (step) => `Il passo «${step}» dopo la vendita era atteso entro oggi e non è fatto`,
    dailyTitle: (count) => (count === 1 ? 'Una cosa da sapere oggi' : `${count} cose da sapere oggi`),
    pacingTitle: (workspace) => `A che punto sono le due parti oggi: ${workspace}`,
    weeklyTitle: (workspace) => `La settimana di ${workspace}`,
    pacing: (done, goal, plan) => `${done} di ${goal}; il piano per oggi è ${plan}.`,
    duty: (kept) => `Rispettati: ${kept}.`,
    owedBy: {
      marketing: 'marketing',
      sales: 'vendite',
      partner: 'partner',
      care: 'assistenza clienti',
      operations: 'operations',
      leadership: 'direzione',
    },
    status: {
      on_track: 'in linea',
      at_risk: 'a rischio',
      behind: 'in ritardo',
      collecting: 'troppo presto per dirlo',
    },
    open: 'Apri in Staffetta',
    settings: 'Scegli quali e-mail ricevere',
    leave: 'Non ricevere più e-mail come questa',
    testTitle: 'Una prova: le e-mail di Staffetta arrivano',
    testText: 'Hai chiesto questa e-mail nelle impostazioni. Non è successo altro.',
  },
};

/** The line of a notice, with the step it is about where it names one. */
export function lineOf({ kind, facts }: Pick<Notice, 'kind' | 'facts'>, language: Language): string {
  const { notice, afterSale, afterSaleOverdue } = MAIL_WORDS[language];
  const step = AFTER_SALE_STEPS.find((each) => kind === 'after-sale-overdue' && each === facts.step);
  return step === undefined ? notice[kind] : afterSaleOverdue(afterSale[step]);
}
