import { AppError, HOUR_MS, MINUTE_MS } from '#kernel';
import { durationMs } from './durations.js';
import { validateJudgeRules } from './rules.js';

const CLAUSE = { key: 'answer', start: [{ event: 'in' }], stop: [{ event: 'out' }], target: 'PT4H' };
const COLUMNS = { case: 'Ticket', event: 'What', instant: 'When' };
const RULES = { columns: COLUMNS, clauses: [CLAUSE] };

const pointersOf = (rules: unknown): string[] => {
  try {
    validateJudgeRules(rules);
  } catch (error) {
    expect(error).toMatchObject({ code: 'rules/invalid' });
    return (error as AppError).fields.map(({ pointer }) => pointer);
  }
  return [];
};

describe('The rules of a log', () => {
  it('need no more than columns and one promise', () => {
    expect(validateJudgeRules(RULES)).toMatchObject({
      columns: { ...COLUMNS, instant: { column: 'When', formats: ['iso'] }, attributes: [] },
      ...{ zone: null, asOf: 'last-event', encoding: 'utf-8' },
      clauses: [
        {
          clock: 'business',
          clause: {
            ...{
              kind: 'duty.trace',
              key: 'answer',
              title: 'answer',
              objective: 1,
              isRolling: true,
              alarms: [],
            },
            tiers: [{ key: 'all', label: 'all', when: { all: [] }, targetMs: 4 * HOUR_MS }],
          },
        },
      ],
    });
  });

  it('take everything a promise may say', () => {
    const rules = validateJudgeRules({
      columns: {
        ...COLUMNS,
        instant: { column: 'When', format: ['dd/MM/yyyy HH:mm', 'epoch-s'] },
        attributes: {
          grade: 'Grade',
          'custom.amount': { column: 'Amount', type: 'number' },
          companySize: 'Size',
        },
      },
      ...{ zone: 'Europe/Rome', asOf: '2026-04-03T18:00', encoding: 'windows-1252' },
      clauses: [
        {
          ...{ ...CLAUSE, target: undefined, clock: 'wall', isRolling: false, pauseLimit: 'PT24H' },
          pause: [{ event: 'wait', where: { field: 'grade', op: 'eq', value: 'A' } }],
          tiers: [
            { key: 'hot', when: { field: 'grade', op: 'eq', value: 'A' }, target: 'PT15M' },
            { key: 'rest', label: 'All others', targetMs: 1000 },
          ],
        },
      ],
    });
    expect(rules.asOf).toBe(Date.parse('2026-04-03T16:00:00Z'));
    expect(rules.columns.attributes.map(({ field, type }) => [field, type])).toEqual([
      ['grade', 'text'],
      ['custom.amount', 'number'],
      ['companySize', 'number'],
    ]);
    const [{ clause, clock }] = rules.clauses as [(typeof rules.clauses)[number]];
    expect(clock).toBe('wall');
    expect(clause.pauseLimitMs).toBe(24 * HOUR_MS);
    expect(clause.tiers.map(({ label, targetMs }) => [label, targetMs])).toEqual([
      ['hot', 15 * MINUTE_MS],
      ['All others', 1000],
    ]);
  });

  const wrong: { rules: object; at: string; because: string }[] = [
    { rules: {}, at: '/columns', because: 'no column is named' },
    {
      rules: { ...RULES, colums: {} },
      at: '/colums',
      because: 'a misspelt member would be dropped silently',
    },
    {
      rules: { ...RULES, columns: { ...COLUMNS, case: '' } },
      at: '/columns/case',
      because: 'a column has a name',
    },
    {
      rules: { ...RULES, columns: { ...COLUMNS, instant: { column: 'When', format: 'HH:mm' } } },
      at: '/columns/instant/format',
      because: 'no date is in it',
    },
    {
      rules: { ...RULES, columns: { ...COLUMNS, instant: { column: 'When', format: 'dd/MM/yyyy' } } },
      at: '/zone',
      because: 'such dates say no offset',
    },
    { rules: { ...RULES, zone: 'Rome' }, at: '/zone', because: 'there is no such zone' },
    { rules: { ...RULES, zone: '+02:00' }, at: '/zone', because: 'an offset is no zone' },
    { rules: { ...RULES, asOf: 'yesterday' }, at: '/asOf', because: 'no instant is named' },
    { rules: { ...RULES, asOf: '2026-04-03T18:00' }, at: '/asOf', because: 'no zone is named' },
    { rules: { ...RULES, encoding: 'latin1' }, at: '/encoding', because: 'its name is windows-1252' },
    {
      rules: { ...RULES, columns: { ...COLUMNS, attributes: { priority: 'P' } } },
      at: '/columns/attributes/priority',
      because: 'an own attribute is named custom.priority',
    },
    {
      rules: { ...RULES, columns: { ...COLUMNS, attributes: { grade: { column: 'G', type: 'money' } } } },
      at: '/columns/attributes/grade/type',
      because: 'no such type',
    },
    { rules: { ...RULES, clauses: [] }, at: '/clauses', because: 'nothing is promised' },
    { rules: { ...RULES, clauses: [CLAUSE, CLAUSE] }, at: '/clauses/1/key', because: 'it stands twice' },
    {
      rules: { ...RULES, clauses: [{ ...CLAUSE, clock: 'sun' }] },
      at: '/clauses/0/clock',
      because: 'no such clock',
    },
    {
      rules: { ...RULES, clauses: [{ ...CLAUSE, kind: 'duty.contact' }] },
      at: '/clauses/0/kind',
      because: 'a log has no leads',
    },
    {
      rules: { ...RULES, clauses: [{ ...CLAUSE, start: [] }] },
      at: '/clauses/0/start',
      because: 'nothing begins it',
    },
    {
      rules: { ...RULES, clauses: [{ ...CLAUSE, target: 'P1D' }] },
      at: '/clauses/0/tiers/0/target',
      because: 'calendars differ on how long a day is',
    },
    {
      rules: { ...RULES, clauses: [{ ...CLAUSE, tiers: [{ key: 'all', target: 'PT1H' }] }] },
      at: '/clauses/0/target',
      because: 'two targets contradict each other',
    },
    {
      rules: { ...RULES, clauses: [{ ...CLAUSE, target: undefined }] },
      at: '/clauses/0/tiers',
      because: 'no target is named',
    },
    {
      rules: {
        ...RULES,
        clauses: [{ ...CLAUSE, target: undefined, tiers: [{ key: 'a', target: 'PT1H', targetMs: 1 }] }],
      },
      at: '/clauses/0/tiers/0/target',
      because: 'it is said twice',
    },
    {
      rules: { ...RULES, clauses: [{ ...CLAUSE, pause: [{ event: 'wait', where: { field: 'mood' } }] }] },
      at: '/clauses/0/pause/0/where/field',
      because: 'no such attribute',
    },
  ];
  test.each(wrong)('are refused at $at, because $because', ({ rules, at }) => {
    expect(pointersOf(rules)).toContain(at);
  });

  it('name all that is wrong at once', () => {
    const clauses = [{ ...CLAUSE, target: '4 hours', objective: 2 }];
    expect(pointersOf({ ...RULES, zone: 'Rome', clauses })).toEqual([
      '/zone',
      '/clauses/0/tiers/0/target',
      '/clauses/0/objective',
    ]);
  });
});

describe('A duration', () => {
  it.each([
    ['PT4H', 4 * HOUR_MS],
    ['PT1H30M', 90 * MINUTE_MS],
    ['PT90S', 90_000],
    ['PT', null],
    ['P1D', null],
    ['4h', null],
    [4, null],
  ])('%s is %s ms', (text, ms) => {
    expect(durationMs(text)).toBe(ms);
  });
});
