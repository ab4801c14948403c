import { EMPTY_OUTCOMES, ESCALATION_TARGETS, QUALIFYING_TYPES, QUOTA_STAGES, REVIEW_CADENCES } from '#sla';
import { ATTEMPT_TYPES, CADENCES, OUTCOMES, STAGES, TOLD } from './choices.js';

describe('what can be chosen in a clause', () => {
  it.each([
    ['types of attempts', ATTEMPT_TYPES, QUALIFYING_TYPES],
    ['stages', STAGES, QUOTA_STAGES],
    ['whom to tell', TOLD, ESCALATION_TARGETS],
    ['reviews', CADENCES, REVIEW_CADENCES],
  ])('is what the rules know: %s', (_what, offered, known) => {
    expect(offered).toEqual(known);
  });

  it('offers no outcome that is no attempt', () => {
    expect(OUTCOMES.filter((outcome) => EMPTY_OUTCOMES.includes(outcome))).toEqual([]);
  });
});
