import fc from 'fast-check';
import { Money } from '#kernel';
import { U_SHAPED } from '../rules/model.js';
import type { RuleModel } from '../rules/model.js';
import { day, deal, journeyBy, touch } from '../test-support/journeys.js';
import { refusal } from '../test-support/refusal.js';
import { creditReport } from './credit-report.js';
import type { CreditReport, CreditSum, WorthJourney } from './credit-report.js';
import { prepareJourney } from './prepare.js';

const STAMP = { window: { lookbackDays: 90, asOf: day(1_000) }, position: '4711' };
const LINEAR: RuleModel = { kind: 'linear' };

const worth = (by: readonly string[], euros: string, over = {}): WorthJourney => ({
  journey: journeyBy(by, over),
  amount: Money.parse(euros, 'EUR'),
});

const plain = ({ conversions, amount }: CreditSum): [number, string | null] => [
  conversions,
  amount?.toDecimal() ?? null,
];
const credited = (report: CreditReport, model = 0): Record<string, [number, string | null]> =>
  Object.fromEntries(report.models[model]!.won.credited.map(({ name, ...sum }) => [name, plain(sum)]));

describe('A report of credit', () => {
  const deals = [worth(['mail', 'fair'], '100.01'), worth(['mail'], '50'), worth([], '7.77')];

  it('tells by channel, and those nobody touched apart', () => {
    const report = creditReport(deals, [LINEAR], STAMP);
    expect(credited(report)).toEqual({ mail: [1.5, '100.01'], fair: [0.5, '50.00'] });
    const { untouched, total } = report.models[0]!.won;
    expect([plain(untouched), plain(total)]).toEqual([
      [1, '7.77'],
      [3, '157.78'],
    ]);
  });

  it('sets several models side by side, stamped with what they depend on', () => {
    const report = creditReport(deals, [{ kind: 'first' }, { kind: 'last' }, U_SHAPED], STAMP);
    expect(report.stamp).toEqual(STAMP);
    expect(report.models.map(({ model }) => model.kind)).toEqual(['first', 'last', 'position']);
    expect([credited(report, 0).fair, credited(report, 1).fair?.[1]]).toEqual([[0, '0.00'], '100.01']);
  });

  it('keeps open deals apart: they are pending, and no won credit', () => {
    const open = worth(['mail'], '1000', { at: null });
    const { won, pending } = creditReport([...deals, open], [LINEAR], STAMP).models[0]!;
    expect([plain(won.total), plain(pending.total)]).toEqual([
      [3, '157.78'],
      [1, '1000.00'],
    ]);
    expect(pending.credited.map(({ name }) => name)).toEqual(['mail']);
    expect(plain(creditReport([], [LINEAR], STAMP).models[0]!.won.total)).toEqual([0, null]);
  });

  it.each(['untouched', 'total', '(none)', 'null', '__proto__', 'conversion', ''])(
    'takes a channel called “%s” for a channel',
    (name) => {
      const report = creditReport([worth([name], '5'), worth([], '3')], [LINEAR], STAMP);
      const { credited: rows, untouched } = report.models[0]!.won;
      expect(rows).toHaveLength(1);
      expect([rows[0]!.name, plain(rows[0]!), plain(untouched)]).toEqual([name, [1, '5.00'], [1, '3.00']]);
    },
  );

  it('tells touches apart by anything else when asked, such as the campaign', () => {
    const window = { lookbackDays: null, asOf: day(100) };
    const touches = [touch(1, { campaign: 'spring' }), touch(2)];
    const one = { journey: prepareJourney(deal(), touches, window), amount: Money.parse('9', 'EUR') };
    const report = creditReport(
      [one],
      [{ kind: 'first' }],
      STAMP,
      ({ campaign }) => campaign ?? 'no campaign',
    );
    expect(credited(report)).toEqual({ spring: [1, '9.00'], 'no campaign': [0, '0.00'] });
  });

  it('adds up: credited and untouched are the total, in conversions and to the cent', () => {
    const journeys = fc.array(
      fc.record({
        by: fc.array(fc.constantFrom('a', 'b', 'c', 'direct'), { maxLength: 9 }),
        cents: fc.integer({ min: -5_000, max: 9_999_999 }),
      }),
      { maxLength: 30 },
    );
    const models = [LINEAR, U_SHAPED, { kind: 'timeDecay' }] as const;
    fc.assert(
      fc.property(journeys, (all) => {
        const deals = all.map(({ by, cents }) => ({
          journey: journeyBy(by),
          amount: Money.of(cents, 'EUR'),
        }));
        for (const { won } of creditReport(deals, models, STAMP).models) {
          const parts = [...won.credited, won.untouched];
          const minor = parts.reduce((sum, { amount }) => sum + (amount?.minor ?? 0n), 0n);
          expect(minor).toBe(BigInt(all.reduce((sum, { cents }) => sum + cents, 0)));
          expect(parts.reduce((sum, { conversions }) => sum + conversions, 0)).toBeCloseTo(all.length, 9);
        }
      }),
    );
  });

  it('refuses two currencies and models that make no sense', () => {
    const dollars = { journey: journeyBy(['mail']), amount: Money.of(5, 'USD') };
    expect(refusal(() => creditReport([...deals, dollars], [LINEAR], STAMP))).toBe('money/mixed-currencies');
    const senseless = { kind: 'timeDecay', halfLifeDays: -1 } as const;
    expect(refusal(() => creditReport([], [senseless], STAMP))).toBe('credit/not-positive');
  });
});
