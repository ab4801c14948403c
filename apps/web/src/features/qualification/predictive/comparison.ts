import type { Fared, TrainingReport } from '../qualification-types.js';

export const MEASURES = ['ranking', 'brier', 'logLoss', 'calibrationError'] as const;
export type Measure = (typeof MEASURES)[number];

/** One figure of both on the same leads. */
export interface MeasureRow {
  readonly measure: Measure;
  readonly model: number | null;
  readonly rules: number | null;
  /** Which of them does better; null where one says nothing, or both the same. */
  readonly better: 'model' | 'rules' | null;
}

/** Telling leads apart is better when it is more; every other measure is an error. */
const isMoreBetter = (measure: Measure): boolean => measure === 'ranking';

export const rowsOf = ({ model, rules }: Pick<TrainingReport, 'model' | 'rules'>): readonly MeasureRow[] =>
  MEASURES.map((measure) => {
    const values = { model: model[measure], rules: rules?.[measure] ?? null };
    return { measure, ...values, better: betterOf(measure, values) };
  });

function betterOf(
  measure: Measure,
  { model, rules }: Pick<MeasureRow, 'model' | 'rules'>,
): MeasureRow['better'] {
  if (model === null || rules === null || model === rules) return null;
  return model > rules === isMoreBetter(measure) ? 'model' : 'rules';
}

/** What the comparison comes to: what is asked first is who tells leads apart better. */
export type Conclusion = 'model' | 'rules' | 'even' | 'alone';

export function conclusionOf(report: Pick<TrainingReport, 'model' | 'rules'>): Conclusion {
  if (report.rules === null) return 'alone';
  return rowsOf(report)[0]?.better ?? 'even';
}

export interface BinRow {
  readonly from: number;
  readonly to: number;
  readonly model: Fared['bins'][number] | undefined;
  readonly rules: Fared['bins'][number] | undefined;
}

/** The bins of both, side by side, from low to high; one that only one of them has stands alone. */
export function binsOf({ model, rules }: Pick<TrainingReport, 'model' | 'rules'>): readonly BinRow[] {
  const all = [...model.bins, ...(rules?.bins ?? [])];
  const starts = [...new Set(all.map(({ from }) => from))].sort((one, other) => one - other);
  return starts.map((from) => {
    const here = (bins: Fared['bins'] | undefined) => bins?.find((bin) => bin.from === from);
    const [own, other] = [here(model.bins), here(rules?.bins)];
    return { from, to: (own ?? other)?.to ?? from, model: own, rules: other };
  });
}

export type SaidOfLeftOut = 'after' | 'telling' | 'asked' | 'mute';

const SAID: Readonly<Partial<Record<string, SaidOfLeftOut>>> = {
  'after-outcome': 'after',
  'tells-outcome': 'telling',
  asked: 'asked',
};

/** Own fields a model was not shown, by what is said of them. */
export const leftOutBy = (
  leftOut: TrainingReport['leftOut'],
): Readonly<Record<SaidOfLeftOut, readonly string[]>> => {
  const by = (said: SaidOfLeftOut): string[] =>
    leftOut.filter(({ why }) => (SAID[why] ?? 'mute') === said).map(({ feature }) => feature);
  return { after: by('after'), telling: by('telling'), asked: by('asked'), mute: by('mute') };
};

/** In which words the split is told. */
export function splitWords({
  splitBy,
  undated,
  counts,
}: Pick<TrainingReport, 'splitBy' | 'undated' | 'counts'>): {
  readonly how: 'time' | 'seeded' | 'undated';
  readonly all: number;
} {
  const all = Object.values(counts).reduce((sum, { leads }) => sum + leads, 0);
  return { how: splitBy === 'seeded' && undated === all ? 'undated' : splitBy, all };
}
