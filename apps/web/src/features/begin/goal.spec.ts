import { guessedGoal } from './goal.js';

describe('leads a month by a guess', () => {
  it.each([
    [{ revenue: 50_000, deal: 5_000, ofHundred: 10 }, 100],
    [{ revenue: 50_000, deal: 6_000, ofHundred: 10 }, 84],
    [{ revenue: 0.3, deal: 0.1, ofHundred: 100 }, 3],
    [{ revenue: 1, deal: 1_000, ofHundred: 50 }, 1],
  ])('%o asks for %i', (guess, goal) => {
    expect(guessedGoal(guess)).toBe(goal);
  });

  it.each([
    { revenue: null, deal: 5_000, ofHundred: 10 },
    { revenue: 50_000, deal: null, ofHundred: 10 },
    { revenue: 50_000, deal: 0, ofHundred: 10 },
    { revenue: 50_000, deal: 5_000, ofHundred: 0 },
  ])('%o asks for nothing yet', (guess) => {
    expect(guessedGoal(guess)).toBeNull();
  });
});
