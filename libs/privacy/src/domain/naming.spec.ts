import { namingOf } from './naming.js';
import type { Naming } from './naming.js';

type Known = Parameters<typeof namingOf>[0];

describe('what would name a person', () => {
  it.each<[Partial<Known>, Partial<Naming>, string]>([
    [
      { names: ['Annabella', 'Rossi'] },
      { said: ['annabella', 'rossi'] },
      'their names, however they are written',
    ],
    [{ names: ['Al', 'Li'] }, { said: [] }, 'two letters stand in every other word'],
    [{ emails: ['Ada@X.example'] }, { said: ['ada@x.example'] }, 'their addresses'],
    [{ phones: ['+393337654321'] }, { digits: ['393337654321', '337654321'] }, 'with and without a country'],
    [{ phones: ['+12'] }, { digits: [] }, 'two digits are nobody’s'],
  ])('of %j is %j: %s', (known, expected) => {
    expect(namingOf({ names: [], emails: [], phones: [], ...known })).toEqual({
      said: [],
      digits: [],
      ...expected,
    });
  });
});
