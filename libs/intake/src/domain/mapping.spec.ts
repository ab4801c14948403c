import { AppError } from '#kernel';
import { ColumnSurvey, namedColumns, replaced } from './column-plan.js';
import { LEAD_FIELDS } from './fields/lead-fields.js';
import { COMPANY_FIELDS, OPPORTUNITY_FIELDS } from './fields/deal-fields.js';
import { formulaSafe } from './formula-safe.js';
import { guessColumns } from './guess-columns.js';
import { readMapping } from './mapping.js';
import { productKey } from './product-key.js';
import { rowReader } from './read-row.js';
import type { ReadRow } from './read-row.js';

const LEADS = { fields: LEAD_FIELDS, keepsCustom: true };
const DEALS = { fields: OPPORTUNITY_FIELDS, keepsCustom: false };

const pointersOf = (read: () => unknown): string[] => {
  try {
    read();
  } catch (error) {
    if (error instanceof AppError && error.code === 'import/mapping')
      return error.fields.map(({ pointer }) => pointer);
    throw error;
  }
  return [];
};

describe('a mapping', () => {
  it('is read with its short and its long form', () => {
    const given = {
      source: ' crm ',
      instant: '2024-01-01T00:00:00Z',
      columns: { Mail: 'email', Won: { field: 'stage', values: { '1': 'customer' } }, Note: 'custom.note' },
    };
    expect(readMapping(given, LEADS)).toEqual({
      source: 'crm',
      clocks: 'as_lived',
      instant: '2024-01-01T00:00:00Z',
      constants: {},
      columns: {
        Mail: { field: 'email' },
        Won: { field: 'stage', values: { '1': 'customer' } },
        Note: { field: 'custom.note' },
      },
    });
  });

  it.each([
    [null, ['/columns', '/source'], 'nothing is no mapping'],
    [{ source: 'x', columns: {} }, ['/columns'], 'no column'],
    [{ source: 'x', columns: { A: 'emial' } }, ['/columns/A'], 'a field misspelt'],
    [{ source: 'x', columns: { 'a/b': 'x' } }, ['/columns/a~1b'], 'pointers are escaped'],
    [{ source: 'x', columns: { A: 'email', B: 'email' } }, ['/columns'], 'two columns, one field'],
    [{ source: '', columns: { A: 'email' } }, ['/source'], 'no source'],
    [{ source: 'x', columns: { A: 'email' }, colour: 1 }, ['/colour'], 'an unknown part'],
    [{ source: 'x', columns: { A: 'email' }, instant: '2024-01-01' }, ['/instant'], 'a day is no instant'],
    [{ source: 'x', columns: { A: 'email' }, currency: 'euro' }, ['/currency'], 'no ISO code'],
    [
      { source: 'x', columns: { A: { field: 'occurredAt', format: 'dd' } } },
      ['/columns/A/format'],
      'no format',
    ],
    [
      { source: 'x', columns: { A: { field: 'email', format: 'DD/MM/YYYY' } } },
      ['/columns/A/format'],
      'no date',
    ],
    [{ source: 'x', columns: { A: { field: 'stage', values: { a: 1 } } } }, ['/columns/A/values'], 'no text'],
    [{ source: 'x', columns: { A: { field: 'email', as: 1 } } }, ['/columns/A/as'], 'an unknown part'],
    [
      { source: 'x', columns: { A: 'email' }, constants: { channel: 'tv' } },
      ['/constants/channel'],
      'no channel',
    ],
    [{ source: 'x', columns: { A: 'email' }, constants: { nope: 'a' } }, ['/constants/nope'], 'no field'],
    [
      { source: 'x', columns: { A: 'email' }, constants: { occurredAt: 'a' } },
      ['/constants/occurredAt'],
      'no constant',
    ],
  ])('%j is refused at %j', (given, pointers, _because) => {
    expect(pointersOf(() => readMapping(given, LEADS))).toEqual(pointers);
  });

  it('must name what each row needs', () => {
    expect(pointersOf(() => readMapping({ source: 'x', columns: { A: 'name' } }, DEALS))).toEqual([
      '/columns',
      '/columns',
    ]);
    const custom = { source: 'x', columns: { A: 'name', B: 'custom.x' } };
    expect(pointersOf(() => readMapping(custom, { fields: COMPANY_FIELDS, keepsCustom: false }))).toEqual([
      '/columns/B',
    ]);
  });
});

const survey = (given: object, rows: readonly (readonly string[])[]) => {
  const [header = [], ...below] = rows;
  const mapping = readMapping({ source: 'x', ...given }, LEADS);
  const columns = new ColumnSurvey(namedColumns(header), mapping, LEADS);
  below.forEach((cells) => columns.see(cells));
  const { plan, problems } = columns.finish();
  const read = rowReader(plan, mapping, LEADS, 'Europe/Rome');
  return { problems, read: (index: number): ReadRow => read(below[index] ?? []) };
};

describe('a file and its mapping', () => {
  it('names columns the file has not, and dates nobody can decide', () => {
    const mapped = { columns: { Mail: 'email', When: 'occurredAt', Nope: 'phone' } };
    const { problems } = survey(mapped, [
      ['Mail', 'When'],
      ['a@x.it', '03/04/2024'],
    ]);
    expect(problems.map(({ pointer }) => pointer)).toEqual(['/columns/Nope', '/columns/When/format']);
    expect(problems[1]?.detail).toContain('DD/MM/YYYY');
  });

  it('reads dates one way for the whole column, whatever a row looks like', () => {
    const { read } = survey({ columns: { When: 'occurredAt' } }, [['When'], ['03/04/2024'], ['25/12/2024']]);
    expect(read(0).values.get('occurredAt')).toEqual(new Date('2024-04-02T22:00:00Z'));
  });

  it('takes the format somebody named', () => {
    const columns = { When: { field: 'occurredAt', format: 'MM/DD/YYYY' } };
    const { read, problems } = survey({ columns }, [['When'], ['03/04/2024'], ['25/12/2024']]);
    expect(problems).toEqual([]);
    expect(read(0).values.get('occurredAt')).toEqual(new Date('2024-03-03T23:00:00Z'));
    expect(read(1).problems).toEqual([
      {
        ...{ column: 'When', value: '25/12/2024', code: 'row/date', facts: { format: 'MM/DD/YYYY' } },
        detail: 'It is no date written MM/DD/YYYY.',
      },
    ]);
  });

  it('turns words into codes, empty cells too, and tells what is left', () => {
    const columns = { Source: { field: 'channel', values: { Google: 'website', '': 'other' } } };
    const { read } = survey({ columns }, [['Source'], ['google'], [''], ['Paid Search'], ['Billboard']]);
    expect(read(0).values.get('channel')).toBe('website');
    expect(read(1).values.get('channel')).toBe('other');
    expect(read(2).values.get('channel')).toBe('paid-search');
    expect(read(3).problems).toMatchObject([{ column: 'Source', value: 'Billboard' }]);
  });

  it('refuses cells that cannot be kept, and reads whole numbers', () => {
    const columns = { Mail: 'email', Note: 'custom.note', Size: 'company.employees' };
    const { read } = survey({ columns }, [
      ['Mail', 'Note', 'Size'],
      ['a@x.it', 'fine', '2,822'],
      ['no address', 'a\0b', '2.5'],
      ['', 'x'.repeat(10_001), '9,999,999,999'],
    ]);
    expect(Object.fromEntries(read(0).values)).toEqual({
      email: 'a@x.it',
      'custom.note': 'fine',
      'company.employees': 2_822,
    });
    expect(read(1).problems.map(({ column }) => column)).toEqual(['Mail', 'Note', 'Size']);
    expect(read(1).problems[1]?.value).toBe('a␀b');
    expect(read(2).problems.map(({ column }) => column)).toEqual(['Note', 'Size']);
  });
});

describe('columns', () => {
  it('without a name or with the same one can be told apart', () => {
    expect(namedColumns(['Name', '', 'Name', ' E-mail '])).toEqual([
      'Name',
      'column 2',
      'Name (2)',
      'E-mail',
    ]);
  });

  it('are guessed in English and Italian, each field once', () => {
    const guesses = guessColumns(
      ['Nome', 'COGNOME', 'e_mail', 'Ragione Sociale', 'Work Phone Number', 'Foo'],
      LEAD_FIELDS,
    );
    expect(guesses.map(({ column, field }) => [column, field])).toEqual([
      ['Nome', 'firstName'],
      ['COGNOME', 'lastName'],
      ['e_mail', 'email'],
      ['Ragione Sociale', 'company.name'],
      ['Work Phone Number', 'phone'],
    ]);
    expect(guesses[0]?.confidence).toBe(1);
    expect(guesses[4]?.confidence).toBeLessThan(1);
  });

  it('keep cells that no word stands for', () => {
    expect(replaced('Yes', { yes: 'a' })).toBe('a');
    expect(replaced('maybe', { yes: 'a' })).toBe('maybe');
    expect(replaced('constructor', {})).toBe('constructor');
  });
});

describe('a product', () => {
  it('is one however it is spelled', () => {
    expect(new Set(['GTX Pro', 'GTXPro', 'gtx-pro', ' GTX  PRO '].map(productKey))).toEqual(
      new Set(['gtxpro']),
    );
    expect(productKey('GTX Plus Pro')).not.toBe(productKey('GTX Pro'));
    expect(productKey('***')).toBe('***');
  });
});

describe('a cell of a report', () => {
  it.each(['=1+1', '+39 02', '-5+3', '@SUM', '\tx', '\rx', '\0x'])('%j is no formula', (cell) => {
    expect(formulaSafe(cell)).toBe(`'${cell}`);
  });

  it('stays as it is otherwise', () => {
    for (const cell of ['', 'a=b', '12', '-5', ' =x']) expect(formulaSafe(cell)).toBe(cell);
  });
});
