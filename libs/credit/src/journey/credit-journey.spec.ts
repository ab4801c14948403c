import { Money } from '#kernel';
import { U_SHAPED } from '../rules/model.js';
import type { RuleModel } from '../rules/model.js';
import { day, deal, journeyBy, touch } from '../test-support/journeys.js';
import { creditJourney } from './credit-journey.js';
import { prepareJourney } from './prepare.js';

const LINEAR: RuleModel = { kind: 'linear' };

describe('The credit of a touch', () => {
  it.each([
    {
      amount: Money.parse('100', 'EUR'),
      parts: ['33.34', '33.33', '33.33'],
      because: 'the earlier has the cent',
    },
    {
      amount: Money.parse('-100', 'EUR'),
      parts: ['-33.34', '-33.33', '-33.33'],
      because: 'a refund goes the same way back',
    },
    { amount: Money.parse('100', 'JPY'), parts: ['34', '33', '33'], because: 'a yen has no hundredths' },
    {
      amount: Money.parse('0.100', 'KWD'),
      parts: ['0.034', '0.033', '0.033'],
      because: 'a dinar has thousandths',
    },
    {
      amount: Money.parse('0.02', 'EUR'),
      parts: ['0.01', '0.01', '0.00'],
      because: 'two cents are not three',
    },
    {
      amount: Money.parse('0', 'EUR'),
      parts: ['0.00', '0.00', '0.00'],
      because: 'nothing is nothing three times',
    },
    {
      amount: Money.of(10n ** 17n, 'EUR'),
      parts: ['333333333333333.34', '333333333333333.33', '333333333333333.33'],
      because: 'no cent is lost in sums beyond all doubles',
    },
  ])('is $parts, because $because', ({ amount, parts }) => {
    const credits = creditJourney(journeyBy(['a', 'b', 'c']), LINEAR, amount);
    expect(credits.map((credit) => credit.amount.toDecimal())).toEqual(parts);
  });

  it('stands with the touch it is of, in order of time', () => {
    const touches = [touch(9, { channel: 'late' }), touch(1, { channel: 'early', type: 'fair' })];
    const journey = prepareJourney(deal(), touches, { lookbackDays: null, asOf: day(99) });
    const credits = creditJourney(journey, U_SHAPED, Money.of(2, 'EUR'));
    expect(credits.map(({ touch: { id } }) => id)).toEqual([touches[1]!.id, touches[0]!.id]);
    expect(credits.map(({ share }) => share)).toEqual([0.5, 0.5]);
  });

  it('is pending as it would be won', () => {
    const touches = [touch(1), touch(8), touch(15)];
    const window = { lookbackDays: null, asOf: day(20) };
    const [open, won] = [null, day(20)].map((at) =>
      creditJourney(
        prepareJourney(deal({ at }), touches, window),
        { kind: 'timeDecay' },
        Money.of(1_000, 'EUR'),
      ),
    );
    expect(open).toEqual(won);
  });

  it('is none without touches, whatever the deal is worth', () => {
    expect(creditJourney(journeyBy([]), LINEAR, Money.parse('5', 'EUR'))).toEqual([]);
  });
});
