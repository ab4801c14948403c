import { formErrorsOf, Problem, problemOf, tellProblemsIn, winnerOf } from './problem.js';

const known = ['email', 'evidence.field', 'evidence', 'clauses.0.goal'];
const problem = (...fields: { pointer: string; detail: string }[]): Problem =>
  new Problem(422, 'x/invalid', 'Correct the named places.', fields);

describe('a problem over a form', () => {
  it.each([
    { pointer: '/email', field: 'email', because: 'a pointer names a member' },
    { pointer: '#/email', field: 'email', because: 'a pointer may be written as a fragment' },
    { pointer: '/evidence/field', field: 'evidence.field', because: 'the exact field wins over its group' },
    { pointer: '/evidence/text', field: 'evidence', because: 'the nearest known ancestor shows it' },
    { pointer: '/clauses/0/goal', field: 'clauses.0.goal', because: 'places in lists are steps like others' },
  ])('puts $pointer at $field, because $because', ({ pointer, field }) => {
    expect(formErrorsOf(problem({ pointer, detail: 'write it' }), known)).toEqual({
      fields: { [field]: 'write it' },
      rest: [],
    });
  });

  it('keeps what names no field of the form', () => {
    expect(formErrorsOf(problem({ pointer: '/zone', detail: 'an IANA zone' }), known)).toEqual({
      fields: {},
      rest: ['an IANA zone'],
    });
  });

  it('says the message itself when no field is named', () => {
    expect(formErrorsOf(problem(), known).rest).toEqual(['Correct the named places.']);
  });

  it('joins two details of one field', () => {
    const both = problem({ pointer: '/email', detail: 'One.' }, { pointer: '/email', detail: 'Two.' });
    expect(formErrorsOf(both, known).fields.email).toBe('One. Two.');
  });

  it('reads escaped steps', () => {
    expect(formErrorsOf(problem({ pointer: '/a~1b~0c', detail: 'x' }), ['a/b~c']).fields).toEqual({
      'a/b~c': 'x',
    });
  });
});

describe('reading a refusal', () => {
  it('keeps code, detail, fields and facts apart', () => {
    const read = problemOf(409, {
      type: 'https://staffetta.dev/problems/handover/already-accepted',
      title: 'Conflict',
      status: 409,
      code: 'handover/already-accepted',
      detail: 'Somebody was faster.',
      winner: { memberId: 'm2', name: 'Stefano' },
    });
    expect(read).toMatchObject({
      status: 409,
      code: 'handover/already-accepted',
      message: 'Somebody was faster.',
      fields: [],
    });
    expect(read.facts).toEqual({ winner: { memberId: 'm2', name: 'Stefano' } });
    expect(winnerOf(read)).toBe('Stefano');
  });

  it.each([
    { body: null, because: 'the answer was empty' },
    { body: '<html>Bad gateway</html>', because: 'something in between answered' },
    { body: { errors: [{ pointer: 3 }, null, 'x'] }, because: 'the fields are not fields' },
  ])('still gives a problem when $because', ({ body }) => {
    expect(problemOf(502, body)).toMatchObject({
      status: 502,
      code: 'http/502',
      message: 'HTTP 502',
      fields: [],
    });
  });

  it('names no winner when the problem tells none', () => {
    expect(winnerOf(problem())).toBeNull();
  });
});

describe('a refusal in the language of the reader', () => {
  const ITALIAN: Readonly<Record<string, string>> = { 'plan/goal': 'Indica i ricavi.' };
  beforeAll(() => tellProblemsIn((code) => ITALIAN[code] ?? null));
  afterAll(() => tellProblemsIn(() => null));

  it('is told by its code', () => {
    const read = problemOf(422, { code: 'plan/goal', detail: 'Name the revenue.' });
    expect(read).toMatchObject({ code: 'plan/goal', message: 'Indica i ricavi.' });
  });

  it('says at the one field what it says itself, and leaves what other fields say', () => {
    const detail = 'Name the revenue.';
    const errors = [
      { pointer: '/revenueMinor', detail },
      { pointer: '/months', detail: 'twelve of them' },
    ];
    expect(problemOf(422, { code: 'plan/goal', detail, errors }).fields).toEqual([
      { pointer: '/revenueMinor', detail: 'Indica i ricavi.' },
      { pointer: '/months', detail: 'twelve of them' },
    ]);
  });

  it('stays as the server said it where there are no words for it', () => {
    expect(problemOf(409, { code: 'new/unheard', detail: 'Something new.' }).message).toBe('Something new.');
  });
});
