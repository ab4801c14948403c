import type { ImportField, ImportPreview } from '../../api/types.js';
import { draftOf, mappingOf, strangersOf } from './draft.js';

const preview: ImportPreview = {
  columns: ['Mail', 'Source'],
  rows: [
    { row: 2, cells: ['a@x.example', 'Paid Search'] },
    { row: 3, cells: ['b@x.example', 'Billboard'] },
    { row: 4, cells: ['c@x.example', ''] },
  ],
  guesses: [{ column: 'Mail', field: 'email', confidence: 1 }],
  fields: [],
};

const channel: ImportField = {
  name: 'channel',
  label: { en: 'Channel', it: 'Canale' },
  type: 'choice',
  isRequired: false,
  options: ['website', 'paid-search'],
};

describe('a mapping in the making', () => {
  it('begins with what the product guessed', () => {
    expect(draftOf(preview, null, 'EUR')).toEqual({
      columns: { Mail: { field: 'email' } },
      source: 'csv',
      instant: '',
      currency: 'EUR',
    });
  });

  it('goes on where it was left', () => {
    const saved = { columns: { Mail: { field: 'email' } }, source: 'crm', instant: '2024-05-01T10:30:00Z' };
    const draft = draftOf(preview, saved, 'EUR');
    expect(mappingOf(draft)).toEqual({
      ...saved,
      instant: '2024-05-01T10:30:00.000Z',
      currency: 'EUR',
    });
  });

  it.each([
    { column: {}, is: {}, because: 'a column without a field is left out' },
    {
      column: { field: 'stage', values: {} },
      is: { A: { field: 'stage' } },
      because: 'no words are no words',
    },
    {
      column: { field: 'occurredAt', format: 'DD/MM/YYYY' },
      is: { A: { field: 'occurredAt', format: 'DD/MM/YYYY' } },
      because: 'a format somebody chose is said',
    },
  ])('is sent as $is, because $because', ({ column, is }) => {
    const draft = { columns: { A: column }, source: ' crm ', instant: '', currency: '' };
    expect(mappingOf(draft)).toEqual({ columns: is, source: 'crm' });
  });
});

describe('words that need a translation', () => {
  it('are those no option reads as, wherever they were seen', () => {
    const problems = [
      { row: 90, column: 'Source', value: 'Radio', detail: '' },
      { row: 91, column: 'Mail', value: 'no address', detail: '' },
    ];
    expect(strangersOf('Source', channel, preview, problems)).toEqual(['Billboard', 'Radio']);
  });
});
