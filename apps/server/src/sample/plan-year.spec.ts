import { LIFECYCLE } from '#leads';
import { planYear } from './plan-year.js';
import type { Deed, Step } from './step.js';

const UNTIL = Date.parse('2026-06-17T09:30:00Z');
const year = planYear({ seed: 7, until: UNTIL });

const count = (steps: readonly Step[], kind: Deed['kind']): number =>
  steps.filter((step) => step.kind === kind).length;

describe('x', () => {
  it('counts', () => {
    const kinds: Record<string, number> = {};
    for (const { kind } of year.steps) kinds[kind] = (kinds[kind] ?? 0) + 1;
    console.log(
      year.leads.length,
      year.steps.length,
      kinds,
      year.months.map((m) => [m.on, m.story, m.offers]),
    );
    expect(count(year.steps, 'offer')).toBeGreaterThan(0);
    expect(LIFECYCLE).toBeDefined();
  });
});
