import { predictorOf, scoreLead, STARTING_MODEL, trainModel } from '#scoring';
import type { ClosedLead, Feature, FitRule, ScoreModel } from '#scoring';

export type SchoolRow = Readonly<Record<string, string>>;

/** Columns of the file that become own fields, by the name they get. */
const OWN: Readonly<Record<string, string>> = {
  'Lead Number': 'leadNumber',
  'Lead Origin': 'leadOrigin',
  'Lead Source': 'leadSource',
  'Do Not Email': 'doNotEmail',
  TotalVisits: 'totalVisits',
  'Total Time Spent on Website': 'timeOnSite',
  'Page Views Per Visit': 'pagesPerVisit',
  Specialization: 'specialization',
  City: 'city',
  'How did you hear about X Education': 'heardBy',
  'What is your current occupation': 'occupation',
  'What matters most to you in choosing a course': 'matters',
  'Through Recommendations': 'recommended',
  'A free copy of Mastering The Interview': 'freeCopy',
  Tags: 'tags',
  'Lead Quality': 'leadQuality',
  'Lead Profile': 'leadProfile',
  'Last Activity': 'lastActivity',
  'Last Notable Activity': 'lastNotableActivity',
  'Asymmetrique Activity Index': 'asymmetriqueIndex',
  'Asymmetrique Activity Score': 'asymmetriqueScore',
};

/** Asked in a talk, so not known when the lead came in. */
export const LEFT_OUT = ['occupation', 'matters'];

/** What a model may look at of it; everything else names leads, or is filled in later. */
const CATEGORIES = [
  'leadOrigin',
  'leadSource',
  'doNotEmail',
  'specialization',
  'city',
  'heardBy',
  'recommended',
  'freeCopy',
];
const NUMBERS = ['totalVisits', 'timeOnSite', 'pagesPerVisit'];

/** As somebody maps the file who knows it: no column says when a lead came in. */
export const MAPPING = {
  source: 'education-crm',
  instant: '2024-01-01T00:00:00Z',
  constants: { leadType: 'course', origin: 'marketing', channel: 'website' },
  columns: {
    'Prospect ID': 'externalId',
    Converted: { field: 'stage', values: { '1': 'customer', '0': 'disqualified' } },
    ...Object.fromEntries(
      Object.entries(OWN).map(([column, name]) => [
        column,
        { field: `custom.${name}`, values: { Select: '' } },
      ]),
    ),
  },
};

/** What somebody who knows the business would write down without a computer. */
const FIT: readonly FitRule[] = [
  { key: 'form', points: 30, when: { field: 'custom.leadOrigin', op: 'eq', value: 'Lead Add Form' } },
  { key: 'referred', points: 20, when: { field: 'custom.leadSource', op: 'eq', value: 'Reference' } },
  { key: 'chat', points: -10, when: { field: 'custom.leadSource', op: 'eq', value: 'Olark Chat' } },
  { key: 'no-mail', points: -20, when: { field: 'custom.doNotEmail', op: 'eq', value: 'Yes' } },
];
export const RULES: ScoreModel = { ...STARTING_MODEL, fit: FIT, engagement: [] };

export interface Expected {
  readonly model: { readonly ranking: number; readonly brier: number };
  readonly rules: { readonly ranking: number; readonly brier: number | null };
  readonly judged: number;
  /** Leads the model told each tenth of probability. */
  readonly bins: readonly number[];
}

const ownOf = (row: SchoolRow): Record<string, string> =>
  Object.fromEntries(
    Object.entries(OWN).flatMap(([column, name]) => {
      const text = (row[column] ?? '').trim();
      return text === '' || text === 'Select' ? [] : [[name, text]];
    }),
  );

/** The order in which the product reads leads of one instant. */
const byId = (one: SchoolRow, other: SchoolRow): number =>
  (one['Prospect ID'] ?? '') < (other['Prospect ID'] ?? '') ? -1 : 1;

/** The same learning on the file alone, by no import, no database, no thread and no page; the figures are counted anew, pair by pair. */
export function learntApart(file: readonly SchoolRow[]): Expected {
  const rows = [...new Map(file.map((row) => [row['Prospect ID'], row])).values()].sort(byId);
  const leads = rows.map((row): ClosedLead & { readonly rulePoints: number } => {
    const own = ownOf(row);
    const features = Object.fromEntries(Object.entries(own).map(([name, text]) => [`custom.${name}`, text]));
    const rulePoints = scoreLead(RULES, { custom: own }, [], 0).fit;
    return { features, isWon: row.Converted === '1', capturedAt: null, rulePoints };
  });
  const features: Feature[] = [
    ...CATEGORIES.map((name): Feature => ({ name: `custom.${name}`, kind: 'category' })),
    ...NUMBERS.map((name): Feature => ({ name: `custom.${name}`, kind: 'number' })),
  ];
  const training = trainModel(leads, features, 1);
  if (!training.isTrained) throw new Error(training.refusal);
  const held = shuffledBySeedOne(leads).slice(Math.round(leads.length * 0.7));
  const predict = predictorOf(training.model);
  const told = held.map(({ features: row, isWon }) => ({ told: predict(row).probability, isWon }));
  return {
    model: { ranking: pairsRight(told), brier: meanSquare(told) },
    rules: {
      ranking: pairsRight(held.map(({ rulePoints, isWon }) => ({ told: rulePoints, isWon }))),
      brier: training.report.rules?.brier ?? null,
    },
    judged: held.length,
    bins: Array.from(
      { length: 10 },
      (_, bin) => told.filter((each) => Math.min(9, Math.floor(each.told * 10)) === bin).length,
    ),
  };
}

interface Told {
  readonly told: number;
  readonly isWon: boolean;
}

/** Every lead that was won beside every one that was not: which was told more? */
function pairsRight(leads: readonly Told[]): number {
  const won = leads.filter(({ isWon }) => isWon);
  const lost = leads.filter(({ isWon }) => !isWon);
  let right = 0;
  for (const one of won)
    for (const other of lost) right += one.told > other.told ? 1 : one.told === other.told ? 0.5 : 0;
  return right / (won.length * lost.length);
}

const meanSquare = (leads: readonly Told[]): number =>
  leads.reduce((sum, { told, isWon }) => sum + (told - Number(isWon)) ** 2, 0) / leads.length;

/** mulberry32 and Fisher–Yates, written down once more. */
function shuffledBySeedOne<T>(items: readonly T[]): T[] {
  let state = 1;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(uniform() * (last + 1));
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}
