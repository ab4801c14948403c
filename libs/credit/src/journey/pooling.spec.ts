import fc from 'fast-check';
import { Money } from '#kernel';
import { FULL_PATH, U_SHAPED, W_SHAPED } from '../rules/model.js';
import type { RuleModel } from '../rules/model.js';
import { day, deal, touch } from '../test-support/journeys.js';
import { creditReport } from './credit-report.js';
import type { CreditReport } from './credit-report.js';
import { prepareJourneys } from './prepare.js';
import type { Conversion, CreditTouch } from './touch.js';

const WINDOW = { lookbackDays: 60, asOf: day(90) };
const STAMP = { window: WINDOW, position: '1' };
const MODELS: readonly RuleModel[] = [
  ...[U_SHAPED, W_SHAPED, FULL_PATH],
  ...([{ kind: 'linear' }, { kind: 'timeDecay' }, { kind: 'last' }] as const),
];

interface Company {
  readonly touches: readonly CreditTouch[];
  readonly deals: readonly Conversion[];
}

const PEOPLE = ['ada', 'bob', 'cid'] as const;
const companies: fc.Arbitrary<Company> = fc.record({
  touches: fc.array(
    fc
      .record({
        days: fc.nat(80),
        person: fc.constantFrom(...PEOPLE),
        channel: fc.constantFrom('mail', 'fair', 'web'),
      })
      .map(({ days, ...over }) => touch(days, over)),
    { maxLength: 20 },
  ),
  deals: fc.array(
    fc
      .record({ days: fc.option(fc.nat(100)), person: fc.constantFrom(...PEOPLE), leadDay: fc.nat(80) })
      .map(({ days, person, leadDay }) =>
        deal({ person, at: days === null ? null : day(days), leadAt: day(leadDay) }),
      ),
    { minLength: 1, maxLength: 6 },
  ),
});

const reportOf = ({ touches, deals }: Company): CreditReport => {
  const journeys = prepareJourneys(deals, touches, WINDOW);
  const worth = journeys.map((journey, at) => ({ journey, amount: Money.of(10_007 * (at + 1), 'EUR') }));
  return creditReport(worth, MODELS, STAMP);
};

const totalsOf = ({ models }: CreditReport): string[] =>
  models.flatMap(({ won, pending }) =>
    [won, pending].map(({ total }) => total.amount?.toDecimal() ?? 'none'),
  );

const partsOf = ({ models }: CreditReport): bigint[] =>
  models.flatMap(({ won, pending }) =>
    [won, pending].map(({ credited, untouched }) =>
      [...credited, untouched].reduce((sum, { amount }) => sum + (amount?.minor ?? 0n), 0n),
    ),
  );

describe('Persons who are merged', () => {
  it('change no total of money, in any model', () => {
    fc.assert(
      fc.property(companies, (company) => {
        const asOne = <T extends { readonly person: string }>(all: readonly T[]): T[] =>
          all.map((each) => (each.person === 'bob' ? { ...each, person: 'ada' } : each));
        const merged = { touches: asOne(company.touches), deals: asOne(company.deals) };
        const [before, after] = [reportOf(company), reportOf(merged)];
        expect(totalsOf(after)).toEqual(totalsOf(before));
        expect(partsOf(after)).toEqual(partsOf(before));
      }),
    );
  });
});

describe('An account', () => {
  const inAccount = <T extends { readonly account: string | null }>(all: readonly T[]): T[] =>
    all.map((each) => ({ ...each, account: 'acme' }));

  it('leaves no fewer conversions touched than its contacts one by one, and no other money', () => {
    fc.assert(
      fc.property(companies, (company) => {
        const pooled = { touches: inAccount(company.touches), deals: inAccount(company.deals) };
        const [alone, together] = [reportOf(company), reportOf(pooled)];
        expect(totalsOf(together)).toEqual(totalsOf(alone));
        together.models.forEach(({ won }, at) =>
          expect(won.untouched.conversions).toBeLessThanOrEqual(alone.models[at]!.won.untouched.conversions),
        );
      }),
    );
  });

  it('is credited by nobody else’s touches', () => {
    fc.assert(
      fc.property(companies, companies, (company, strangers) => {
        const own = { touches: inAccount(company.touches), deals: inAccount(company.deals) };
        const both = { ...own, touches: [...strangers.touches, ...own.touches] };
        expect(reportOf(both)).toEqual(reportOf(own));
      }),
    );
  });
});

describe('What lies outside', () => {
  it('the window or after the conversion changes nothing', () => {
    fc.assert(
      fc.property(companies, (company) => {
        const won = company.deals
          .filter(({ at }) => at !== null && at <= day(80))
          .map((each) => ({ ...each, at: day(80) }));
        fc.pre(won.length > 0);
        const outside = [touch(19.9), touch(80.1), touch(-300)].flatMap((each) =>
          PEOPLE.map((person) => ({ ...each, id: `${each.id} ${person}`, person })),
        );
        const early = company.touches.filter(({ at }) => at > day(20.1));
        const [without, beside] = [early, [...early, ...outside]].map((touches) =>
          reportOf({ touches, deals: won }),
        );
        expect(beside).toEqual(without);
      }),
    );
  });
});
