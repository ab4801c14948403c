import type { StageFigures } from './funnel-types.js';
import { COLUMNS, FILE_COLUMNS, fileRow } from './stage-columns.js';

const TIME = {
  ...{ entered: 4, reached: 1, open: 3, medianHours: null, medianLowHours: null, medianHighHours: null },
  ...{ p90Hours: null, reachedMedianHours: 12, reachedP90Hours: 12 },
};
const INQUIRY: StageFigures = {
  ...{ stage: 'inquiry', volume: 4, volumeBefore: 0, growth: null },
  toNext: {
    toStage: 'mql',
    inPeriod: { entered: 4, converted: 5, rate: 1.25, isQuality: false },
    ofCohort: { hits: 1, total: 4, rate: 0.25, low: 0.05, high: 0.7 },
    ...{ youngestDays: 0, oldestDays: 30, time: TIME },
  },
  fates: { advanced: 1, lost: 0, disqualified: 1, recycled: 0, still: 2 },
  value: { wonDeals: 1, wonAmount: '1000.50', openDeals: 0, openAmount: '0.00', weightedAmount: null },
};
const named = (stage: StageFigures): Record<string, string | number> =>
  Object.fromEntries(FILE_COLUMNS.map((column, at) => [column, fileRow(stage)[at]!]));

describe('a stage in a file', () => {
  it('has one cell under each heading', () => {
    expect(fileRow(INQUIRY)).toHaveLength(FILE_COLUMNS.length);
    expect(fileRow({ ...INQUIRY, toNext: null })).toHaveLength(FILE_COLUMNS.length);
  });

  it.each([
    { column: 'inPeriod', is: 1.25, because: 'a period rate above one is told as it is' },
    { column: 'growth', is: '', because: 'after nothing there is no growth' },
    { column: 'low', is: 0.05, because: 'the interval goes along' },
    { column: 'medianHours', is: '', because: 'the curve never gets to one half' },
    { column: 'still', is: 2, because: 'fates stand under their own words' },
    { column: 'lost', is: 0, because: 'nobody is a number' },
    { column: 'wonAmount', is: 1000.5, because: 'amounts are numbers' },
    { column: 'weightedAmount', is: '', because: 'nobody knows, which is not 0' },
  ])('holds $is under $column: $because', ({ column, is }) => {
    expect(named(INQUIRY)[column]).toBe(is);
  });

  it('leaves out the step of the last stage and the interval of nobody', () => {
    const last = named({ ...INQUIRY, toNext: null });
    for (const column of ['inPeriod', 'ofCohort', 'low', 'high', 'wentOn', 'medianHours'])
      expect(last[column]).toBe('');
    const { toNext } = INQUIRY;
    const nobody = { hits: 0, total: 0, rate: null, low: 0, high: 1 };
    expect(named({ ...INQUIRY, toNext: { ...toNext!, ofCohort: nobody } })).toMatchObject({
      low: '',
      high: '',
    });
  });

  it('tells no column twice', () => {
    for (const columns of [COLUMNS, FILE_COLUMNS]) expect(new Set(columns).size).toBe(columns.length);
  });
});
