import type { Channel, Intent, Origin } from '#contracts';

/** What a person asks for. */
export type LeadType = 'demo' | 'quote' | 'information';

/** Where interest comes from: a channel, its campaign, what was shown. */
export interface Source {
  readonly channel: Channel;
  readonly campaign: string;
  readonly asset: string;
  readonly origin: Origin;
  readonly intent: Intent;
  /** How much of the year's interest it brings, compared with the others. */
  readonly weight: number;
  /** In which months (1 to 12) it brings more, and how much more. */
  readonly peaks?: Readonly<Record<number, number>>;
  /** What people who come this way ask for. */
  readonly asks: Readonly<Record<LeadType, number>>;
  /** The share of good leads. */
  readonly quality: number;
}

const EAGER = { demo: 0.5, quote: 0.35, information: 0.15 };
const SERIOUS = { demo: 0.15, quote: 0.6, information: 0.25 };
const CURIOUS = { demo: 0.1, quote: 0.2, information: 0.7 };

export const SOURCES: readonly Source[] = [
  {
    ...{ channel: 'website', campaign: 'Sito: richiedi una dimostrazione', asset: 'Pompe centrifughe PC' },
    ...{ origin: 'marketing', intent: 'solve', weight: 18, asks: EAGER, quality: 0.8 },
  },
  {
    ...{ channel: 'paid-search', campaign: 'Ricerca: pompe industriali', asset: 'Configuratore di portata' },
    ...{ origin: 'marketing', intent: 'solve', weight: 16, asks: SERIOUS, quality: 0.65 },
  },
  {
    ...{ channel: 'paid-social', campaign: 'Responsabili di manutenzione', asset: 'Video: fermo impianto' },
    ...{ origin: 'marketing', intent: 'inform', weight: 12, asks: CURIOUS, quality: 0.4 },
  },
  {
    ...{ channel: 'event', campaign: 'Fiera Fluidi & Impianti', asset: 'Stand B12' },
    ...{ origin: 'marketing', intent: 'inform', weight: 7, asks: CURIOUS, quality: 0.55 },
    peaks: { 3: 3, 10: 3 },
  },
  {
    ...{ channel: 'content', campaign: 'Guida al risparmio energetico', asset: 'Calcolo dei consumi' },
    ...{ origin: 'marketing', intent: 'achieve', weight: 13, asks: CURIOUS, quality: 0.5 },
  },
  {
    ...{ channel: 'email', campaign: 'Notiziario tecnico', asset: 'Numero del mese' },
    ...{ origin: 'marketing', intent: 'inform', weight: 9, asks: CURIOUS, quality: 0.55 },
  },
  {
    ...{ channel: 'partner', campaign: 'Rivenditori del Nord-Est', asset: 'Programma rivenditori' },
    ...{ origin: 'partner', intent: 'solve', weight: 8, asks: SERIOUS, quality: 0.75 },
  },
  {
    ...{ channel: 'referral', campaign: 'Clienti che ci consigliano', asset: 'Invito personale' },
    ...{ origin: 'marketing', intent: 'solve', weight: 5, asks: EAGER, quality: 0.9 },
  },
  {
    ...{ channel: 'digital-catalogue', campaign: 'Catalogo digitale', asset: 'Serie dosatrici PD' },
    ...{ origin: 'marketing', intent: 'achieve', weight: 7, asks: SERIOUS, quality: 0.6 },
  },
  {
    ...{ channel: 'customer-care', campaign: 'Assistenza ricambi', asset: 'Segnalazione del tecnico' },
    ...{ origin: 'care', intent: 'achieve', weight: 5, asks: SERIOUS, quality: 0.85 },
  },
];
