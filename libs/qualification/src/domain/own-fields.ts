import type { Feature, FeatureRow, FeatureValue } from '#scoring';

/** Fields of a workspace’s own, as they lie on a lead. */
export type OwnValues = Readonly<Record<string, unknown>>;

export const LEAVING_OUT = ['after-outcome', 'asked', 'names-leads', 'constant', 'rare', 'too-many'] as const;
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

/** What systems call fields that are filled in once somebody knows more, or the outcome. */
const AFTER_OUTCOME: ReadonlySet<string> = new Set([
  ...['tag', 'tags', 'etichette', 'status', 'stato', 'stage', 'fase', 'dealstage', 'lifecyclestage'],
  ...['leadquality', 'leadprofile', 'leadstatus', 'leadstage', 'leadscore', 'score', 'rating', 'punteggio'],
  ...['outcome', 'result', 'esito', 'risultato', 'converted', 'conversion', 'conversiondate', 'won', 'lost'],
  ...['reason', 'lossreason', 'lostreason', 'winreason', 'closedreason', 'motivoperdita', 'motivoscarto'],
  ...['closedate', 'closedon', 'closedat', 'datachiusura', 'nextstep', 'prossimopasso'],
]);
const AFTER_OUTCOME_BEGINS = ['lastactivity', 'lastnotable', 'lastcontact', 'asymmetrique', 'ultim'];

/**
 * Which own fields a model may be shown, and which are left out and why: what is known to be filled in after the outcome, what
 * somebody wants left out, and what says nothing. `leaveOut` are names in whichever spelling.
 */
export function ownFields(leads: readonly OwnValues[], leaveOut: readonly string[] = []): OwnFields {
  const unwanted = new Set(leaveOut.map(plain));
  const columns = [...columnsOf(leads)].sort(([one], [other]) => (one < other ? -1 : 1));
  const judged = columns.map(([name, values]) => {
    const feature = `${PREFIX}${name}`;
    const why = unwanted.has(plain(name)) ? 'asked' : whyNot(name, values, leads.length);
    return { feature, why, kind: kindOf(values), count: values.length };
  });
  const wanted = judged.filter(({ why }) => why === null).sort((one, other) => other.count - one.count);
  const tooMany = new Set(wanted.slice(MOST_FIELDS).map(({ feature }) => feature));
  return {
    features: judged
      .filter(({ why, feature }) => why === null && !tooMany.has(feature))
      .map(({ feature: name, kind }) => ({ name, kind })),
    leftOut: judged.flatMap(({ feature, why }) => {
      if (why !== null) return [{ feature, why }];
      return tooMany.has(feature) ? [{ feature, why: 'too-many' as const }] : [];
    }),
  };
}

export const isOwn = (feature: string): boolean => feature.startsWith(PREFIX);

/** Own fields of a lead as a model sees them. */
export const ownFeaturesOf = (own: OwnValues): FeatureRow =>
  Object.fromEntries(Object.entries(own).map(([name, value]) => [`${PREFIX}${name}`, known(value)]));

function columnsOf(leads: readonly OwnValues[]): Map<string, FeatureValue[]> {
  const columns = new Map<string, FeatureValue[]>();
  for (const lead of leads)
    for (const [name, value] of Object.entries(lead)) {
      const said = known(value);
      if (said === null) continue;
      const values = columns.get(name);
      if (values) values.push(said);
      else columns.set(name, [said]);
    }
  return columns;
}

function whyNot(name: string, values: readonly FeatureValue[], leads: number): WhyLeftOut | null {
  const called = plain(name);
  if (AFTER_OUTCOME.has(called) || AFTER_OUTCOME_BEGINS.some((begin) => called.startsWith(begin)))
    return 'after-outcome';
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

/** Letters and digits only: `Last Activity`, `last_activity` and `lastActivity` are one name. */
const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
