import fc from 'fast-check';
import {
  draftOf,
  faultOf,
  fieldsOf,
  firstOf,
  isPointer,
  isSameMapping,
  listsOf,
  mappingOf,
} from './mapping-model.js';
import { NO_ROWS, pointersOf, readBody, refusalOf, standingAt, withRow } from './mapping-model.js';
import type { Mapping, Row, RowFault } from './mapping-model.js';

const row = (change: Partial<Row> = {}): Row => ({
  ...{ key: 0, field: 'email', pointer: '/mail', constant: '', words: [] },
  ...change,
});

describe('a mapping', () => {
  const MAPPING = {
    items: '/leads',
    fields: {
      email: { pointer: '/mail' },
      channel: { constant: 'event' },
      intent: { pointer: '/why', constant: 'inform', values: { buy: 'achieve' } },
    },
  } as unknown as Mapping;

  it('is the same after it was written down as rows', () => {
    expect(mappingOf(draftOf(MAPPING))).toEqual(MAPPING);
  });

  it('is none where no row stands', () => {
    expect(draftOf(undefined)).toEqual(NO_ROWS);
    expect(mappingOf(NO_ROWS)).toBeUndefined();
  });

  it('leaves out what is empty', () => {
    const draft = { items: '  ', rows: [row({ words: [{ from: '', to: 'x' }] })] };
    expect(mappingOf(draft)).toEqual({ fields: { email: { pointer: '/mail' } } });
  });

  it('is the same in whichever order its fields stand', () => {
    const { rows } = draftOf(MAPPING);
    expect(isSameMapping(mappingOf({ items: '/leads', rows: rows.toReversed() }), MAPPING)).toBe(true);
    expect(isSameMapping(mappingOf({ items: '', rows: [...rows] }), MAPPING)).toBe(false);
    expect(isSameMapping(undefined, undefined)).toBe(true);
    expect(isSameMapping(undefined, MAPPING)).toBe(false);
  });

  it('gets rows with keys of their own', () => {
    const { rows } = withRow(withRow(withRow(NO_ROWS, 'email')));
    expect(new Set(rows.map(({ key }) => key)).size).toBe(3);
  });
});

describe('a row', () => {
  it.each<{ given: Partial<Row>; fault: RowFault | null; because: string }>([
    { given: {}, fault: null, because: 'it says a field and where it stands' },
    { given: { pointer: '', constant: 'x' }, fault: null, because: 'it says what it always is' },
    { given: { field: '' }, fault: 'noField', because: 'it says no field' },
    { given: { field: 'custom.' }, fault: 'customWrong', because: 'its own field has no name' },
    { given: { pointer: 'mail' }, fault: 'wrongPointer', because: 'a pointer begins with a slash' },
    { given: { pointer: ' ' }, fault: 'neither', because: 'it says nothing of where' },
    { given: { field: 'phone' }, fault: 'twice', because: 'another row has the field' },
  ])('is judged before anybody is asked: $because', ({ given, fault }) => {
    expect(faultOf(row(given), [row(given), row({ key: 1, field: 'phone' })])).toBe(fault);
  });

  it('hears what the product says of its field, and of no other', () => {
    const refused = [
      { pointer: '/settings/mapping/fields/email/pointer', detail: 'Wrong.' },
      { pointer: '/settings/mapping/fields/email2', detail: 'Other.' },
    ];
    expect(refusalOf(row(), refused)).toBe('Wrong.');
    expect(refusalOf(row({ field: 'phone' }), refused)).toBeNull();
  });
});

describe('a pasted body', () => {
  it('tells where its values stand, with names escaped', () => {
    const body = { 'a/b': 1, list: [{ 'x~y': 'v' }], none: null, deep: { is: true } };
    expect(pointersOf(body)).toEqual(['/a~1b', '/list/0/x~0y', '/none', '/deep/is']);
    expect(listsOf(body)).toEqual(['/list']);
    expect(firstOf(body, '/list')).toEqual({ 'x~y': 'v' });
    expect(firstOf(body, '')).toBe(body);
  });

  it('has under every pointer it tells the value that stands there', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (body) => {
        for (const pointer of pointersOf(body)) {
          expect(isPointer(pointer)).toBe(true);
          expect(typeof standingAt(body, pointer) === 'object' && standingAt(body, pointer) !== null).toBe(
            false,
          );
          expect(standingAt(body, pointer)).not.toBeUndefined();
        }
      }),
    );
  });

  it('is nothing where it is no JSON', () => {
    expect(readBody('{')).toBeUndefined();
    expect(standingAt({ a: 'text' }, '/a/length')).toBeUndefined();
    expect(standingAt({}, '/toString')).toBeUndefined();
  });
});

it('a lead that was tried is told field by field', () => {
  const lead = {
    email: 'a@b.example',
    company: { name: 'Acme', employees: 5 },
    externalIds: [],
    phone: null,
  };
  expect(fieldsOf(lead)).toEqual([
    ['email', 'a@b.example'],
    ['company.name', 'Acme'],
    ['company.employees', '5'],
  ]);
});
