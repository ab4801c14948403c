import fc from 'fast-check';
import { itemAt, withoutItems } from './cut-body.js';

describe('a body without some of its items', () => {
  const nested = { type: 'leads', data: { people: ['a', 'b', 'c', 'd'] }, more: [[1, 2], [3]] };

  it.each([
    {
      paths: [['data', 'people', '1']],
      is: { ...nested, data: { people: ['a', 'c', 'd'] } },
      because: 'the list closes up',
    },
    {
      paths: [
        ['data', 'people', '0'],
        ['data', 'people', '3'],
      ],
      is: { ...nested, data: { people: ['b', 'c'] } },
      because: 'no place moves before its turn',
    },
    {
      paths: [
        ['more', '0', '1'],
        ['more', '1', '0'],
      ],
      is: { ...nested, more: [[1], []] },
      because: 'lists in lists stay where they are',
    },
    { paths: [], is: nested, because: 'nothing is taken out' },
    { paths: [['none', '0']], is: nested, because: 'nothing stands there' },
  ])('is the rest: $because', ({ paths, is }) => {
    expect(withoutItems(nested, paths)).toEqual(is);
  });

  it('holds exactly the others, in their order, and leaves the body given alone', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer(), fc.boolean()), { maxLength: 30 }), (items) => {
        const body = { list: items.map(([value]) => ({ value })) };
        const before = JSON.stringify(body);
        const gone = items.flatMap(([, isGone], index) => (isGone ? [['list', String(index)]] : []));
        const rest = items.filter(([, isGone]) => !isGone).map(([value]) => ({ value }));
        expect(withoutItems(body, gone)).toEqual({ list: rest });
        expect(JSON.stringify(body)).toBe(before);
      }),
    );
  });

  it.each([
    { path: ['data', 'people', '2'], is: 'c' },
    { path: [], is: nested },
    { path: ['data', '__proto__'], is: undefined },
    { path: ['type', 'length', 'x'], is: undefined },
  ])('finds $is at $path', ({ path, is }) => {
    expect(itemAt(nested, path)).toEqual(is);
  });
});
