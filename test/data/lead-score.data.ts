import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { LeadAttributes } from '#contracts';
import { predictorOf, scoreLead, STARTING_MODEL, trainModel } from '#scoring';
import type { ClosedLead, Feature, FeatureRow, FitRule } from '#scoring';

type Row = Readonly<Record<string, string>>;

const NUMBERS = ['TotalVisits', 'Total Time Spent on Website', 'Page Views Per Visit'];
/**
 * What is known before anybody spoke to the lead. Left out is what people filled in once they knew more, or the outcome: Tags,
 * Lead Quality, Lead Profile, Last (Notable) Activity, the Asymmetrique columns, and what is asked in a talk (occupation, what matters).
 */
const CATEGORIES = [
  ...['Lead Origin', 'Lead Source', 'Do Not Email', 'Country', 'Specialization', 'City'],
  ...[
    'How did you hear about X Education',
    'Through Recommendations',
    'A free copy of Mastering The Interview',
  ],
];
const FEATURES: readonly Feature[] = [
  ...CATEGORIES.map((name): Feature => ({ name, kind: 'category' })),
  ...NUMBERS.map((name): Feature => ({ name, kind: 'number' })),
];

/** What somebody who knows the business would write down without a computer. */
const RULES: readonly FitRule[] = [
  { key: 'form', points: 30, when: { field: 'custom.Origin', op: 'eq', value: 'Lead Add Form' } },
  { key: 'referred', points: 20, when: { field: 'custom.Source', op: 'eq', value: 'Reference' } },
  { key: 'stayed', points: 30, when: { field: 'custom.Seconds', op: 'gte', value: 600 } },
  { key: 'looked', points: 10, when: { field: 'custom.Visits', op: 'gte', value: 3 } },
  { key: 'no-mail', points: -20, when: { field: 'custom.NoMail', op: 'eq', value: 'Yes' } },
];
const RULED = {
  ...STARTING_MODEL,
  fit: RULES.map((rule) => ({ ...rule, points: rule.points })),
  engagement: [],
};

const attributesOf = (row: Row): LeadAttributes => ({
  custom: {
    ...{ Origin: row['Lead Origin'] ?? null, Source: row['Lead Source'] ?? null },
    ...{ Seconds: Number(row['Total Time Spent on Website'] ?? 0), Visits: Number(row.TotalVisits ?? 0) },
    NoMail: row['Do Not Email'] ?? null,
  },
});

const closed = (row: Row): ClosedLead => ({
  features: row satisfies FeatureRow,
  isWon: row.Converted === '1',
  capturedAt: null,
  rulePoints: scoreLead(RULED, attributesOf(row), [], 0).fit,
});

describe('the predictive score on the leads of a school', () => {
  const file = join(process.env.STAFFETTA_DATA ?? '', 'leads', 'education_leads.csv');
  const rows: Row[] = parse(readFileSync(file), { columns: true, bom: true });
  // A form's “Select” was never chosen.
  const leads = rows.map((row) =>
    closed(
      Object.fromEntries(Object.entries(row).map(([name, text]) => [name, text === 'Select' ? '' : text])),
    ),
  );
  const training = trainModel(leads, FEATURES, 20_261_122);

  it('is split by a seed, for the file has no dates, and tells leads apart better than rules and than chance', () => {
    if (!training.isTrained) throw new Error(training.refusal);
    const { report } = training;
    expect(report.splitBy).toBe('seeded');
    expect(report.counts.judging.leads).toBe(leads.length - Math.round(leads.length * 0.7));
    expect(report.model.ranking).toBeGreaterThan(report.rules?.ranking ?? 1);
    expect(report.model.brier).toBeLessThan(report.rules?.brier ?? 0);
    expect(report.model.calibrationError).toBeLessThan(0.05);
  });

  it('never looks at what was filled in after the outcome', () => {
    const spoilt = leads.map((lead) => ({
      ...lead,
      features: {
        ...lead.features,
        Tags: lead.isWon ? 'Closed' : 'Lost',
        'Lead Quality': String(lead.isWon),
      },
    }));
    expect(trainModel(spoilt, FEATURES, 20_261_122)).toEqual(training);
  });

  it('says why, lead by lead', () => {
    if (!training.isTrained) throw new Error(training.refusal);
    const [first] = leads;
    const { reasons } = predictorOf(training.model)(first?.features ?? {});
    expect(reasons.map(({ feature }) => feature).sort()).toEqual(FEATURES.map(({ name }) => name).sort());
  });
});
