import { sorted } from './sort.js';
import type { ReturnRow } from './returns-types.js';

const row = (key: string, roi: number | null, cac: string | null): ReturnRow =>
  ({ key, roi, cost: { won: cac } }) as unknown as ReturnRow;
const ROWS = [row('a', null, '900.00'), row('b', -0.5, null), row('c', 3, '80.00')];

describe('rows of returns', () => {
  it.each([
    { by: 'roi', order: 'c b a', because: 'the highest return comes first' },
    { by: 'cac', order: 'c a b', because: 'the cheapest customer comes first' },
  ] as const)('by $by stand as $order: $because, and what is unknown last', ({ by, order }) => {
    expect(
      sorted(ROWS, by)
        .map(({ key }) => key)
        .join(' '),
    ).toBe(order);
  });
});
