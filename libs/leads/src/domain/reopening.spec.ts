import type { Stage } from '#contracts';
import { OPEN_STAGES } from './lifecycle.js';
import { GIVEN_UP, resumedStage } from './reopening.js';

describe('reopening', () => {
  it.each<[Stage | null, Stage, Stage, string]>([
    ['opportunity', 'lost', 'sql', 'its deal stays lost'],
    ['sal', 'disqualified', 'sal', 'sales had it in hand'],
    ['sql', 'disqualified', 'sql', 'it was as far as that'],
    ['mql', 'disqualified', 'mql', 'it was rejected: it may be offered again, in the same episode'],
    ['inquiry', 'disqualified', 'inquiry', 'marketing never found it ready'],
    [null, 'lost', 'sql', 'only deals are lost'],
    [null, 'disqualified', 'inquiry', 'nothing more is known'],
    ['customer', 'lost', 'sql', 'a customer is not reopened into'],
  ])('takes a lead up again from %s (%s) in %s, because %s', (from, end, stage) => {
    expect(resumedStage(from, end)).toBe(stage);
  });

  it('leads back into the race only, and from its ends only', () => {
    for (const from of [...OPEN_STAGES, null])
      for (const end of GIVEN_UP) expect(OPEN_STAGES).toContain(resumedStage(from, end));
    expect(GIVEN_UP.some((stage) => OPEN_STAGES.includes(stage))).toBe(false);
  });
});
