import { MINUTE_MS } from '#kernel';
import { alwaysOpen, at } from '../test-support/business-times.js';
import { modelCalendars } from '../test-support/model-calendars.js';
import type { ModelCalendar } from '../test-support/model-calendars.js';
import { Random } from '../test-support/random.js';
import { judgeCase } from './judge-case.js';
import type { JudgedCycle, LogLine } from './judge-case.js';
import { logEvent } from './log-reader.js';
import { validateJudgeRules } from './rules.js';
import type { RuledClause } from './rules.js';
import { naiveCycles } from './test-support/naive-log.js';
import type { NaiveRow } from './test-support/naive-log.js';

const PRIORITY = [{ field: 'custom.priority', column: 'priority', type: 'text' }] as const;
const columns = {
  case: 'c',
  event: 'e',
  instant: 'i',
  attributes: { 'custom.priority': 'priority' },
};

const clauseOf = (overrides: object = {}): RuledClause['clause'] =>
  validateJudgeRules({
    columns,
    clauses: [
      {
        key: 'promise',
        start: [{ event: 'start' }],
        stop: [{ event: 'stop' }],
        pause: [{ event: 'pause' }],
        resume: [{ event: 'resume' }],
        cancel: [{ event: 'cancel' }],
        excuse: [{ event: 'excuse' }],
        isRolling: false,
        target: 'PT1H',
        ...overrides,
      },
    ],
  }).clauses[0]!.clause;

const line = (time: string, event: string, priority = ''): LogLine => ({
  at: at(`2026-04-03 ${time}`),
  row: 0,
  event: logEvent([event, priority], PRIORITY),
});

const judged = (
  lines: readonly LogLine[],
  { until = '18:00', ...overrides }: { until?: string; [member: string]: unknown } = {},
): readonly JudgedCycle[] => {
  const clockedBy = { clause: clauseOf(overrides), calendar: alwaysOpen };
  return judgeCase('A', lines, clockedBy, at(`2026-04-03 ${until}`)).cycles;
};

const told = (cycles: readonly JudgedCycle[]) =>
  cycles.map(({ obligation, elapsedMs }) => [obligation.state, elapsedMs / MINUTE_MS]);

describe('A case', () => {
  const laws: {
    rows: [string, string][];
    until?: string;
    isRolling?: boolean;
    gives: [string, number][];
    because: string;
  }[] = [
    {
      rows: [
        ['09:00', 'start'],
        ['10:00', 'stop'],
      ],
      gives: [['met', 60]],
      because: 'an answer with the whole target used is in time',
    },
    {
      rows: [
        ['09:00', 'start'],
        ['10:01', 'stop'],
      ],
      gives: [['breached', 61]],
      because: 'a minute more is late, however soon the log ends',
    },
    { rows: [['09:00', 'start']], until: '10:00', gives: [['pending', 60]], because: 'nothing is late yet' },
    { rows: [['09:00', 'start']], until: '10:01', gives: [['breached', 61]], because: 'the log went on' },
    { rows: [['09:00', 'stop']], gives: [], because: 'no clock began' },
    {
      rows: [
        ['09:00', 'start'],
        ['09:30', 'pause'],
        ['12:30', 'resume'],
        ['13:00', 'stop'],
      ],
      gives: [['met', 60]],
      because: 'what a pause stood is given back',
    },
    {
      rows: [
        ['09:00', 'start'],
        ['09:30', 'cancel'],
        ['15:00', 'stop'],
      ],
      gives: [['cancelled', 30]],
      because: 'nothing was owed any more',
    },
    {
      rows: [
        ['09:00', 'start'],
        ['09:30', 'excuse'],
      ],
      gives: [['excused', 30]],
      because: 'somebody else was at fault',
    },
    {
      rows: [
        ['09:00', 'start'],
        ['09:30', 'stop'],
        ['12:00', 'start'],
        ['14:00', 'stop'],
      ],
      gives: [['met', 30]],
      because: 'a promise that is done once is judged once',
    },
    {
      rows: [
        ['09:00', 'start'],
        ['09:30', 'stop'],
        ['12:00', 'start'],
        ['14:00', 'stop'],
      ],
      isRolling: true,
      gives: [
        ['met', 30],
        ['breached', 120],
      ],
      because: 'each stretch of waiting is a cycle of its own',
    },
    {
      rows: [
        ['09:00', 'start'],
        ['09:10', 'start'],
        ['09:30', 'stop'],
      ],
      isRolling: true,
      gives: [['met', 30]],
      because: 'who waits already does not begin to wait',
    },
    {
      rows: [
        ['09:00', 'start'],
        ['09:30', 'stop'],
      ],
      until: '09:20',
      gives: [['pending', 20]],
      because: 'what comes after the end of the log is not heard',
    },
  ];
  test.each(laws)('$rows comes to $gives, because $because', ({ rows, gives, until, isRolling = false }) => {
    const lines = rows.map(([time, event]) => line(time, event));
    expect(told(judged(lines, { isRolling, ...(until ? { until } : {}) }))).toEqual(gives);
  });

  const sameInstant: { rows: string[]; gives: [string, number][]; because: string }[] = [
    {
      rows: ['pause', 'resume'],
      gives: [['breached', 180]],
      because: 'a pause without length stands nothing',
    },
    { rows: ['resume', 'pause'], gives: [['met', 30]], because: 'the pause came last, and lasts' },
    { rows: ['pause', 'resume', 'pause'], gives: [['met', 30]], because: 'the second pause lasts' },
    { rows: ['stop', 'cancel'], gives: [['met', 30]], because: 'it was answered before it was taken back' },
    { rows: ['cancel', 'stop'], gives: [['cancelled', 30]], because: 'it was taken back before' },
    { rows: ['excuse', 'cancel'], gives: [['excused', 30]], because: 'the first ending is the ending' },
  ];
  test.each(sameInstant)('hears $rows of one instant in their order, because $because', ({ rows, gives }) => {
    const lines = [
      line('09:00', 'start'),
      ...rows.map((event) => line('09:30', event)),
      line('12:00', 'stop'),
    ];
    expect(told(judged(lines))).toEqual(gives);
  });

  it('starts and stops in one instant when the rows stand so, and not the other way round', () => {
    const [start, stop] = [line('09:00', 'start'), line('09:00', 'stop')];
    expect(told(judged([start, stop]))).toEqual([['met', 0]]);
    expect(told(judged([stop, start]))).toEqual([['breached', 540]]);
  });

  const TIERS = [
    { key: 'high', when: { field: 'custom.priority', op: 'eq', value: 'high' }, target: 'PT30M' },
    { key: 'rest', when: { field: 'custom.priority', op: 'exists', value: true }, target: 'PT2H' },
  ];
  const tiered = (lines: readonly LogLine[]) =>
    judged(lines, { target: undefined, tiers: TIERS, isRolling: true }).map(
      ({ obligation }) => obligation.tierKey,
    );

  it('takes the first tier that matches what was known at the start', () => {
    const lines = [
      line('09:00', 'note', 'high'),
      line('09:05', 'start'),
      line('09:10', 'stop', 'low'),
      line('09:20', 'start'),
      line('09:25', 'note', 'high'),
    ];
    expect(tiered(lines)).toEqual(['high', 'rest']);
  });

  it('counts what no tier is meant for, and judges the rest', () => {
    const clockedBy = {
      clause: clauseOf({ target: undefined, tiers: TIERS, isRolling: true }),
      calendar: alwaysOpen,
    };
    const lines = [line('09:00', 'start'), line('09:10', 'stop'), line('09:20', 'start', 'low')];
    const { cycles, notOwed } = judgeCase('A', lines, clockedBy, at('2026-04-03 09:30'));
    expect(notOwed).toBe(1);
    expect(cycles.map(({ obligation }) => [obligation.cycle, obligation.tierKey])).toEqual([[2, 'rest']]);
  });

  it('of twenty thousand rows takes no longer than their number', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => line('09:00', index === 0 ? 'start' : 'stop'));
    expect(told(judged(rows, { isRolling: false }))).toEqual([['met', 0]]);
  });
});

describe('A thousand random cases', () => {
  const WHATS = ['start', 'start', 'stop', 'stop', 'pause', 'resume', 'cancel', 'excuse', 'note'] as const;
  const random = new Random(20_260_406);

  /** Crowded in places, so that rows share minutes. */
  const randomRows = (length: number): NaiveRow[] => {
    const rows = Array.from({ length: 2 + random.below(14) }, (): NaiveRow => {
      const minute = random.below(length);
      return { at: random.chance(0.4) ? minute - (minute % 720) : minute, what: random.pick(WHATS) };
    });
    return rows.sort((one, other) => one.at - other.at);
  };

  const byJudge = (model: ModelCalendar, rows: readonly NaiveRow[], clause: object, end: number) => {
    const lines = rows.map(({ at: minute, what }, row) => ({
      at: model.table.at(minute),
      row,
      event: logEvent([what, ''], PRIORITY),
    }));
    const clockedBy = { clause: clauseOf(clause), calendar: model.calendar };
    return judgeCase('A', lines, clockedBy, model.table.at(end)).cycles.map(({ obligation }) => ({
      begunAt: obligation.startedAt,
      state: obligation.state,
      answeredAt: obligation.fulfilledAt,
      used: obligation.elapsedMs === null ? null : obligation.elapsedMs / MINUTE_MS,
    }));
  };

  it('come out as a walk over every minute has them', () => {
    const models = modelCalendars();
    let [cycles, late] = [0, 0];
    for (let n = 0; n < 1_000; n += 1) {
      const model = random.pick(models);
      const length = 8 * 1_440;
      const rows = randomRows(length);
      const target = random.pick([0, 1, 30, 60, 240, 480, 1_440]) || 1;
      const isRolling = random.chance(0.5);
      const end = 1_440 + random.below(length);
      const clause = { target: `PT${target}M`, isRolling };
      const expected = naiveCycles(model.table, rows, { target, isRolling }, end).map((cycle) => ({
        ...cycle,
        begunAt: model.table.at(cycle.begunAt),
        answeredAt: cycle.answeredAt === null ? null : model.table.at(cycle.answeredAt),
      }));
      expect({ model: model.name, rows, clause, end, cycles: byJudge(model, rows, clause, end) }).toEqual({
        ...{ model: model.name, rows, clause, end },
        cycles: expected,
      });
      cycles += expected.length;
      late += expected.filter(({ state }) => state === 'breached').length;
    }
    expect(cycles).toBeGreaterThan(700);
    expect(late).toBeGreaterThan(150);
  });
});
