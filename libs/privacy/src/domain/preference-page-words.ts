export const PAGE_LANGUAGES = ['en', 'it'] as const;
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

export interface PageWords {
  readonly title: string;
  readonly nothing: string;
  readonly done: string;
  readonly silenced: string;
  readonly withdraw: string;
  readonly withdrawAll: string;
  readonly missing: string;
  heading(workspace: string): string;
  withdrawOne(purpose: string): string;
  given(day: string): string;
  withdrawn(day: string): string;
}

export const PAGE_WORDS: Readonly<Record<PageLanguage, PageWords>> = {
  en: {
    title: 'Your choices',
    nothing: 'You have not agreed to anything that would be listed here.',
    done: 'Done. It takes effect at once.',
    silenced: 'You asked not to be contacted, and you are not.',
    withdraw: 'Withdraw',
    withdrawAll: 'Do not contact me any more',
    missing: 'This link was cut, or nothing is held about you here any more.',
    heading: (workspace) => `What you agreed to with ${workspace}`,
    withdrawOne: (purpose) => `Withdraw: ${purpose}`,
    given: (day) => `Agreed on ${day}`,
    withdrawn: (day) => `Withdrawn on ${day}`,
  },
  it: {
    title: 'Le tue scelte',
    nothing: 'Non hai dato consensi che compaiano qui.',
    done: 'Fatto. Vale da subito.',
    silenced: 'Hai chiesto di non essere più contattato, e così è.',
    withdraw: 'Revoca',
    withdrawAll: 'Non contattatemi più',
    missing: 'Questo link è incompleto, oppure qui non c’è più nulla che ti riguardi.',
    heading: (workspace) => `Che cosa hai accettato da ${workspace}`,
    withdrawOne: (purpose) => `Revoca: ${purpose}`,
    given: (day) => `Accettato il ${day}`,
    withdrawn: (day) => `Revocato il ${day}`,
  },
};

/** The first language of a browser that the page speaks; English when it names none. */
export function pageLanguage(accepted: string | undefined): PageLanguage {
  const wanted = (accepted ?? '').split(',').map(weighed);
  const best = wanted.filter(({ weight }) => weight > 0).sort((one, other) => other.weight - one.weight);
  return best.flatMap(({ name }) => PAGE_LANGUAGES.find((each) => each === name) ?? [])[0] ?? 'en';
}

function weighed(said: string): { name: string; weight: number } {
  const [tag = '', quality = ''] = said
    .trim()
    .toLowerCase()
    .split(/\s*;\s*q=/);
  const weight = quality === '' ? 1 : Number(quality);
  return { name: tag.split('-')[0] ?? '', weight: Number.isFinite(weight) ? weight : 0 };
}
