import { fromLower, fromUpper, NOTHING_ABOVE, NOTHING_BELOW } from './tails.js';

describe('the two sides of a distribution', () => {
  it.each([
    { tails: fromLower(1e-20), lower: 1e-20, upper: 1, because: 'a small side keeps its digits' },
    { tails: fromUpper(1e-20), lower: 1, upper: 1e-20, because: 'so does the other' },
    { tails: fromLower(1 + 2e-16), lower: 1, upper: 0, because: 'rounding makes no probability above one' },
    { tails: fromUpper(1 + 2e-16), lower: 0, upper: 1, because: 'nor one below zero' },
    { tails: NOTHING_BELOW, lower: 0, upper: 1, because: 'before the first value lies nothing' },
    { tails: NOTHING_ABOVE, lower: 1, upper: 0, because: 'after the last lies nothing' },
  ])('are $lower and $upper, because $because', ({ tails, lower, upper }) => {
    expect(tails).toEqual({ lower, upper });
  });
});
