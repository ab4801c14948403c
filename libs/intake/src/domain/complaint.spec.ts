import { complaint } from './complaint.js';
import type { ComplaintCode, Facts } from './complaint.js';

describe('a complaint', () => {
  it.each<[ComplaintCode, Facts, string]>([
    ['row/email', {}, 'It is no e-mail address.'],
    ['row/date', { format: 'DD/MM/YYYY' }, 'It is no date written DD/MM/YYYY.'],
    ['row/cells', { cells: 3, columns: 4 }, 'The row has 3 cells, the header has 4.'],
    ['row/date', { format: '$&' }, 'It is no date written $&.'],
    [
      'mapping/ambiguous',
      { column: 'When', one: 'DD/MM', other: 'MM/DD' },
      'The cells of “When” can be read as DD/MM and as MM/DD; say which: {"format": "DD/MM"}.',
    ],
  ])('%s with %j says it in English', (code, facts, detail) => {
    expect(complaint(code, facts)).toEqual({ code, facts, detail });
  });
});
