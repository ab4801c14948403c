import type { ImportField, ImportPreview } from '../../api/types.js';
import { draftOf, fits, mappingOf, readMapping, strangersOf } from './draft.js';

const preview: ImportPreview = {
  columns: ['Mail', 'Source'],
  format: 'csv',
  sheet: null,
  sheets: [],
  delimiter: ',',
  encoding: 'utf-8',
  rows: [
    { row: 2, cells: ['a@x.example', 'Paid Search'] },
    { row: 3, cells: ['b@x.example', 'Billboard'] },
    { row: 4, cells: ['c@x.example', ''] },
  ],
  guesses: [{ column: 'Mail', field: 'email', confidence: 1 }],
  proposals: [],
  words: { Source: ['Paid Search', 'Billboard'] },
  fields: [],
};

const channel: ImportField = {
  name: 'channel',
  label: { en: 'Channel', it: 'Canale' },
  type: 'choice',
  isRequired: false,
  options: ['website', 'paid-search'],
  guesses: [],
};

describe('a mapping in the making', () => {
  it('begins with what the product guessed', () => {
    expect(draftOf(preview, null, 'EUR')).toEqual({
      columns: { Mail: { field: 'email' } },
      source: 'csv',
      instant: '',
      currency: 'EUR',
      clocks: 'as_lived',
    });
  });

  it('goes on where it was left', () => {
    const saved = { columns: { Mail: { field: 'email' } }, source: 'crm', instant: '2024-05-01T10:30:00Z' };
    const draft = draftOf(preview, saved, 'EUR');
    expect(mappingOf(draft)).toEqual({
      ...saved,
      clocks: 'as_lived',
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
    const draft = {
      columns: { A: column },
      source: ' crm ',
      instant: '',
      currency: '',
      clocks: 'none',
    } as const;
    expect(mappingOf(draft)).toEqual({ columns: is, source: 'crm', clocks: 'none' });
  });
});

describe('a mapping kept as a file', () => {
  it('is read with the short and the long form of a column', () => {
    const text = `{"source": "crm", "columns": {"Mail": "email", "Stage": {"field": "stage", "values": {"1": "sql"}}}}`;
    expect(readMapping(text)).toEqual({
      source: 'crm',
      columns: { Mail: { field: 'email' }, Stage: { field: 'stage', values: { '1': 'sql' } } },
    });
  });

  it.each([
    ['Mail,email', 'it is no JSON'],
    ['null', 'nothing is in it'],
    ['{"source": "crm"}', 'it has no columns'],
    ['{"source": "crm", "columns": null}', 'its columns are nothing'],
    ['{"columns": {"Mail": "email"}}', 'it names no source'],
  ])('such as %s is none when %s', (text, _because) => {
    expect(readMapping(text)).toBeNull();
  });

  it('goes on with what it sets for all rows, and without columns the file has not', () => {
    const saved = {
      columns: { Mail: { field: 'email' }, Fax: { field: 'phone' } },
      constants: { origin: 'partner' },
      source: 'crm',
    };
    expect(fits(saved, preview.columns)).toBe(false);
    const mapping = mappingOf(draftOf(preview, saved, 'EUR'));
    expect(fits(mapping, preview.columns)).toBe(true);
    expect(mapping).toEqual({
      columns: { Mail: { field: 'email' } },
      constants: { origin: 'partner' },
      source: 'crm',
      clocks: 'as_lived',
      currency: 'EUR',
    });
  });
});

describe('words that need a translation', () => {
  it('are those no option reads as, wherever they were seen', () => {
    const problems = [
      { row: 90, column: 'Source', value: 'Radio', code: 'row/choice', facts: {}, detail: '' },
      { row: 91, column: 'Mail', value: 'no address', code: 'row/email', facts: {}, detail: '' },
    ];
    expect(strangersOf('Source', channel, preview, problems)).toEqual(['Billboard', 'Radio']);
  });
});
