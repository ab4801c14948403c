import fc from 'fast-check';
import { localDate } from './local-date.js';
import { PeriodSequence } from './period-sequence.js';
import type { RuleFrom } from './period-sequence.js';
import type { PeriodRule, PeriodUnit } from './period.js';

const rule = (unit: PeriodUnit, zone = 'Europe/Rome'): PeriodRule => ({
  unit,
  zone,
  firstDay: 1,
  firstMonth: 1,
});
const at = (text: string): number => Date.parse(text);
const from = (day: string, of: PeriodRule): RuleFrom => ({ from: at(day), rule: of });

describe('periods whose unit changes', () => {
  const laws: {
    changes: readonly [RuleFrom, ...RuleFrom[]];
    expected: readonly string[];
    because: string;
  }[] = [
    {
      changes: [from('2026-01-31T23:00Z', rule('month'))],
      expected: ['2026-02-01 2026-02-28', '2026-03-01 2026-03-31', '2026-04-01 2026-04-30'],
      because: 'nothing changed',
    },
    {
      changes: [from('2026-01-31T23:00Z', rule('month')), from('2026-02-09T23:00Z', rule('quarter'))],
      expected: ['2026-02-01 2026-02-28', '2026-03-01 2026-03-31', '2026-04-01 2026-06-30'],
      because: 'the month runs to its end, and March is what is left of the quarter',
    },
    {
      changes: [from('2026-03-01T23:00Z', rule('week')), from('2026-03-10T23:00Z', rule('month'))],
      expected: [
        '2026-03-02 2026-03-08',
        '2026-03-09 2026-03-15',
        '2026-03-16 2026-03-31',
        '2026-04-01 2026-04-30',
      ],
      because: 'the week runs to its end, and the month has what is left of it',
    },
    {
      changes: [from('2026-02-28T23:00Z', rule('month')), from('2026-03-31T22:00Z', rule('week'))],
      expected: ['2026-03-01 2026-03-31', '2026-04-01 2026-04-05', '2026-04-06 2026-04-12'],
      because: 'a change on the first day of a period judges that period, in summer time already',
    },
    {
      changes: [
        from('2026-01-31T23:00Z', rule('month')),
        from('2026-02-09T23:00Z', rule('quarter')),
        from('2026-02-19T23:00Z', rule('week')),
      ],
      expected: ['2026-02-01 2026-02-28', '2026-03-01 2026-03-01', '2026-03-02 2026-03-08'],
      because: 'of two changes within a period the last one counts; the first of March is a Sunday',
    },
    {
      changes: [
        from('2026-01-31T23:00Z', rule('month')),
        from('2026-02-09T23:00Z', rule('week')),
        from('2026-02-19T23:00Z', rule('month')),
      ],
      expected: ['2026-02-01 2026-02-28', '2026-03-01 2026-03-31'],
      because: 'a change that is taken back before it began never was',
    },
  ];
  test.each(laws)('are cut as $because', ({ changes, expected }) => {
    const sequence = new PeriodSequence(changes);
    const found = [sequence.at(changes[0].from)];
    while (found.length < expected.length) found.push(sequence.after(found.at(-1)!));
    expect(found.map(({ startOn, endOn }) => `${startOn} ${endOn}`)).toEqual(expected);
    expect(found.map(({ key }) => sequence.named(key)?.endOn)).toEqual(found.map(({ endOn }) => endOn));
  });

  it('name the whole of what is left of a period', () => {
    const sequence = new PeriodSequence([
      from('2026-01-31T23:00Z', rule('month')),
      from('2026-02-09T23:00Z', rule('quarter')),
    ]);
    const [left, full] = [sequence.named('2026-03-01')!, sequence.named('2026-04-01')!];
    expect(sequence.whole(left)).toMatchObject({ startOn: '2026-01-01', endOn: '2026-03-31' });
    expect(sequence.whole(full)).toEqual(full);
    expect(sequence.named('2026-01-15')).toBeNull();
    expect([sequence.ruleOf(left).unit, sequence.ruleOf(sequence.before(left)).unit]).toEqual([
      'quarter',
      'month',
    ]);
  });

  it('follow each other without gap or overlap, whatever changes when, over all time changes of a year', () => {
    const unit = fc.constantFrom<PeriodUnit>('week', 'month', 'quarter');
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(days, fc.array(unit, { minLength: 5, maxLength: 5 }), (offsets, units) => {
        const [first, ...later] = offsets
          .sort((one, other) => one - other)
          .map((offset, index) => from(startOf(offset), rule(units[index]!)));
        const sequence = new PeriodSequence([first!, ...later]);
        let period = sequence.at(first!.from);
        for (let count = 0; count < 16; count += 1) {
          const next = sequence.after(period);
          expect(next.startAt).toBe(period.endAt);
          expect(next.key > period.key).toBe(true);
          expect(sequence.before(next)).toEqual(period);
          expect(sequence.at(period.endAt - 1)).toEqual(period);
          expect(sequence.named(next.key)).toEqual(next);
          expect(localDate('Europe/Rome', next.startAt)).toBe(next.startOn);
          period = next;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('run to their end as they began: what changes within moves nothing of them', () => {
    const unit = fc.constantFrom<PeriodUnit>('week', 'month', 'quarter');
    fc.assert(
      fc.property(unit, unit, fc.integer({ min: 1, max: 300 }), (before, after, offset) => {
        const change = from(startOf(offset), rule(after));
        const [old, sequence] = [
          new PeriodSequence([from(startOf(0), rule(before))]),
          new PeriodSequence([from(startOf(0), rule(before)), change]),
        ];
        const running = old.at(change.from - 1);
        expect(sequence.at(change.from - 1)).toEqual(running);
        expect(sequence.at(running.endAt - 1)).toEqual(running);
        expect(sequence.ruleOf(sequence.at(running.endAt)).unit).toBe(after);
      }),
    );
  });
});

/** The beginning of a day in Rome, so many days after New Year. */
function startOf(offset: number): string {
  const day = new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10);
  return ['T23:00Z', 'T22:00Z']
    .map((time) => new Date(Date.parse(`${day}${time}`) - 86_400_000).toISOString())
    .find(
      (text) => localDate('Europe/Rome', at(text)) === day && localDate('Europe/Rome', at(text) - 1) < day,
    )!;
}
