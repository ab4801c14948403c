import type { Entry } from '#contracts';

/** What was told of an obligation, and what it would have been by the last that became known. */
export interface Correction {
  readonly obligationId: string;
  readonly told: string;
  readonly state: string;
}

type CorrectionEntry = Entry<'obligation.corrected'>;

/** Corrections of lead level: by those the promise of a team is judged. */
export const isCorrection = (entry: Entry): entry is CorrectionEntry =>
  entry.type === 'obligation.corrected' && entry.payload.level === 'lead';

export const correctionOf = ({ payload: { obligationId, told, state } }: CorrectionEntry): Correction => ({
  ...{ obligationId, told, state },
});

/** `told.state`, as an item of a measure; undefined where nothing differs from what was told. */
export const correctionItem = ({ told, state }: Correction): string | undefined =>
  told === state ? undefined : `${told}.${state}`;

/** Counts by state as corrections would have them: each obligation leaves what was told of it for what it would have been. */
export function correctedCounts<T extends string>(
  counts: Readonly<Record<T, number>>,
  corrections: readonly { readonly item: string; readonly amount: number }[],
): Record<T, number> {
  const corrected: Record<string, number> = { ...counts };
  for (const { item, amount } of corrections) {
    const [told = '', state = ''] = item.split('.');
    corrected[told] = (corrected[told] ?? 0) - amount;
    corrected[state] = (corrected[state] ?? 0) + amount;
  }
  return corrected;
}
