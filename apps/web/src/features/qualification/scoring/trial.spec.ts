import fc from 'fast-check';
import { scoreLead, STARTING_MODEL } from '#scoring';
import type { ScoreModel } from '#scoring';
import { tryModel } from './trial.js';
import type { TrialLead, TrialLeads } from './trial.js';

const NOW = Date.parse('2026-11-22T09:00:00Z');
const lead = (leadId: string, companySize: number | null, intent: string | null): TrialLead => ({
  ...{ leadId, attributes: { companySize, industry: 'machinery', country: 'IT' } },
  actions: [{ at: NOW, attributes: { intent } }],
});
const of = (...items: TrialLead[]): TrialLeads => ({ asOf: NOW, hidesCustom: false, items });
const strict: ScoreModel = { ...STARTING_MODEL, thresholds: { fit: 1000, engagement: 1000 } };
const lax: ScoreModel = { ...STARTING_MODEL, thresholds: { fit: 0, engagement: 0 } };

describe('a draft tried on leads', () => {
  const leads = of(lead('ready', 120, 'achieve'), lead('small', null, 'achieve'), lead('quiet', 120, null));

  it('says how many are ready by it and by the version in force, and which make the difference', () => {
    const trial = tryModel(lax, STARTING_MODEL, leads);
    expect([trial.total, trial.readyBefore, trial.readyAfter]).toEqual([3, 1, 3]);
    expect([trial.gained, trial.lost]).toEqual([['small', 'quiet'], []]);
    expect(tryModel(strict, STARTING_MODEL, leads)).toMatchObject({
      readyAfter: 0,
      gained: [],
      lost: ['ready'],
    });
  });

  it('has nothing before it where no version is in force', () => {
    const { readyBefore, gained, grades } = tryModel(STARTING_MODEL, null, leads);
    expect([readyBefore, gained, grades.map(({ before }) => before)]).toEqual([
      null,
      ['ready'],
      [null, null, null, null],
    ]);
  });

  it('that is the version in force changes nothing', () => {
    const size = fc.option(fc.integer({ min: 0, max: 500 }), { nil: null });
    const intent = fc.constantFrom('achieve', 'solve', 'inform', null);
    fc.assert(
      fc.property(fc.array(fc.tuple(size, intent), { maxLength: 40 }), (facts) => {
        const some = of(...facts.map(([employees, wish], at) => lead(String(at), employees, wish)));
        const trial = tryModel(STARTING_MODEL, STARTING_MODEL, some);
        expect([trial.gained, trial.lost]).toEqual([[], []]);
        expect(trial.grades.every(({ before, after }) => before === after)).toBe(true);
        expect(trial.grades.reduce((sum, { after }) => sum + after, 0)).toBe(trial.total);
        const ready = some.items.filter(
          ({ attributes, actions }) => scoreLead(STARTING_MODEL, attributes, actions, NOW).isReady,
        );
        expect(trial.readyAfter).toBe(ready.length);
      }),
    );
  });
});
