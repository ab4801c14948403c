/** What the standard agreement says, in the language of the workspace: its parties sign these words. */
export interface StandardWords {
  readonly volume: Wording;
  readonly accept: Wording;
  readonly contact: Wording;
  readonly tiers: { readonly demo: string; readonly rest: string };
}

interface Wording {
  readonly title: string;
  /** What the customer at the end has of it. */
  readonly serves: string;
}

export type StandardLocale = 'en' | 'it';

export const STANDARD_WORDS: Readonly<Record<StandardLocale, StandardWords>> = {
  en: {
    volume: {
      title: 'Leads handed over',
      serves: 'Whoever asks finds someone who knows what they asked for',
    },
    accept: { title: 'Accept, or say why not', serves: 'Nobody who asked is left lying' },
    contact: { title: 'First contact', serves: 'Whoever asks hears from us while they still care' },
    tiers: { demo: 'Demo requests', rest: 'Everyone else' },
  },
  it: {
    volume: {
      title: 'Lead passati alle vendite',
      serves: 'Chi chiede trova qualcuno che sa che cosa ha chiesto',
    },
    accept: { title: 'Accettare, o dire perché no', serves: 'Chi ha chiesto non resta senza risposta' },
    contact: { title: 'Primo contatto', serves: 'Chi chiede ci sente finché gli interessa ancora' },
    tiers: { demo: 'Richieste di demo', rest: 'Tutti gli altri' },
  },
};
