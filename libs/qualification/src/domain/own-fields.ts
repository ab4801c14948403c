import { rankingAlone } from '#scoring';
import type { Feature, FeatureRow, FeatureValue } from '#scoring';
import { isAfterOutcome, plain } from './after-outcome.js';

/** Fields of a workspace’s own, as they lie on a lead. */
export type OwnValues = Readonly<Record<string, unknown>>;

const OF_THE_OUTCOME = ['after-outcome', 'tells-outcome'] as const;
export const LEAVING_OUT = [
  ...OF_THE_OUTCOME,
  ...(['asked', 'names-leads', 'constant', 'rare', 'too-many'] as const),
] as const;
export type WhyLeftOut = (typeof LEAVING_OUT)[number];

/** A field a model is not shown, and why. */
export interface LeftOut {
  readonly feature: string;
  readonly why: WhyLeftOut;
}

export interface OwnFields {
  readonly features: readonly Feature[];
  readonly leftOut: readonly LeftOut[];
}

const PREFIX = 'custom.';

/** Fewer leads say nothing of a level, and might be told by it. */
const RARE_BELOW = 25;
/** A field with a value of its own for so many of its leads names them, and tells nothing of the next. */
const NAMING = 0.9;
const MOST_FIELDS = 60;

/** A field that ranks better alone than any honest one does is held back until somebody says it is known at capture. */
const TELLING = 0.95;

/** What somebody wants of own fields, by name in whichever spelling. */
export interface OwnFieldWishes {
  readonly leaveOut?: readonly string[];
  /** Known when a lead comes in, though each alone tells the outcome. */
  readonly knownAtCapture?: readonly string[];
}

/** A lead that came to an end, by its own fields. */
export interface OwnLead {
  readonly own: OwnValues;
  readonly isWon: boolean;
}

interface Judged extends Feature {
  readonly why: WhyLeftOut | null;
  readonly count: number;
}

/**
 * Which own fields a model may be shown, and which are left out and why: what is known to be filled in after the outcome, what
 * somebody wants left out, what says nothing, and what alone tells the outcome so well that it may be filled in after it.
 */
export function ownFields(
  leads: readonly OwnLead[],
  { leaveOut = [], knownAtCapture = [] }: OwnFieldWishes = {},
): OwnFields {
  const [unwanted, confirmed] = [new Set(leaveOut.map(plain)), new Set(knownAtCapture.map(plain))];
  const rows = leads.map(({ own, isWon }) => ({ features: ownFeaturesOf(own), isWon }));
  const judged = [...columnsOf(leads)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([called, values]): Judged => {
      const feature = { name: `${PREFIX}${called}`, kind: kindOf(values) };
      const tells = (): boolean => (rankingAlone(rows, feature) ?? 0) > TELLING;
      const why = unwanted.has(plain(called)) ? 'asked' : whyNot(called, values, leads.length);
      const held = why ?? (!confirmed.has(plain(called)) && tells() ? 'tells-outcome' : null);
      return { ...feature, why: held, count: values.length };
    });
  return withinBounds(judged);
}

/** Of more than a model is to look at, those that most leads have. */
function withinBounds(judged: readonly Judged[]): OwnFields {
  const wanted = judged.filter(({ why }) => why === null).sort((one, other) => other.count - one.count);
  const tooMany = new Set(wanted.slice(MOST_FIELDS));
  const whyOf = (field: Judged): WhyLeftOut | null => field.why ?? (tooMany.has(field) ? 'too-many' : null);
  return {
    features: judged.filter((field) => whyOf(field) === null).map(({ name, kind }) => ({ name, kind })),
    leftOut: judged.flatMap((field) => {
      const why = whyOf(field);
      return why === null ? [] : [{ feature: field.name, why }];
    }),
  };
}

export const isOwn = (feature: string): boolean => feature.startsWith(PREFIX);

/** Own fields of a lead as a model sees them. */
export const ownFeaturesOf = (own: OwnValues): FeatureRow =>
  Object.fromEntries(Object.entries(own).map(([name, value]) => [`${PREFIX}${name}`, known(value)]));

function columnsOf(leads: readonly OwnLead[]): Map<string, FeatureValue[]> {
  const columns = new Map<string, FeatureValue[]>();
  for (const { own } of leads)
    for (const [name, value] of Object.entries(own)) {
      const said = known(value);
      if (said === null) continue;
      const values = columns.get(name);
      if (values) values.push(said);
      else columns.set(name, [said]);
    }
  return columns;
}

function whyNot(name: string, values: readonly FeatureValue[], leads: number): WhyLeftOut | null {
  if (isAfterOutcome(name)) return 'after-outcome';
  if (values.length < RARE_BELOW) return 'rare';
  const different = new Set(values).size;
  if (different === 1 && values.length === leads) return 'constant';
  return different > NAMING * values.length ? 'names-leads' : null;
}

/** Numbers in words of a file are numbers, too; two of them are a yes and a no. */
const kindOf = (values: readonly FeatureValue[]): Feature['kind'] =>
  new Set(values).size > 2 &&
  values.every((value) => typeof value !== 'boolean' && Number.isFinite(Number(value)))
    ? 'number'
    : 'category';

/** Null for what is not known, and for what is no single value. */
function known(value: unknown): FeatureValue {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
