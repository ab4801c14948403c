import fc from 'fast-check';
import { CONFLICT_KINDS } from '#contracts';
import type { ConflictKind } from '#contracts';
import { decideRegistration } from './decide-registration.js';
import { APPROVALS, PRECEDENCES } from './partner-policy.js';
import type { Approval, Precedence } from './partner-policy.js';
import type { Met } from './registration.js';

interface Case {
  readonly precedence: Precedence;
  readonly approval?: Approval;
  readonly met: readonly ConflictKind[];
  readonly outcome: string;
  readonly because: string;
}

const CASES: readonly Case[] = [
  { precedence: 'first_come', met: [], outcome: 'approve', because: 'nobody else knows them' },
  {
    ...{ precedence: 'first_come', approval: 'always', met: [], outcome: 'ask' },
    because: 'the workspace wants to look at every one',
  },
  { precedence: 'first_come', met: ['own'], outcome: 'approve', because: 'the partner has them already' },
  {
    ...{ precedence: 'first_come', met: ['house_lead'], outcome: 'refuse house_lead' },
    because: 'own sales came first, and works them',
  },
  {
    ...{ precedence: 'first_come', met: ['existing_customer'], outcome: 'ask' },
    because: 'a customer may have another site or another need that is the partner’s',
  },
  {
    ...{ precedence: 'first_come', met: ['other_partner'], outcome: 'refuse other_partner' },
    because: 'the other partner came first',
  },
  {
    ...{ precedence: 'house_first', met: ['existing_customer'], outcome: 'refuse existing_customer' },
    because: 'customers stay with the house',
  },
  {
    ...{ precedence: 'house_first', met: ['house_lead'], outcome: 'refuse house_lead' },
    because: 'what own sales works stays with own sales',
  },
  {
    ...{ precedence: 'house_first', met: [], outcome: 'approve' },
    because: 'there is nothing the house could come first with',
  },
  {
    ...{ precedence: 'partner_first', met: ['house_lead'], outcome: 'approve' },
    because: 'partners come before own sales',
  },
  {
    ...{ precedence: 'partner_first', approval: 'always', met: ['house_lead'], outcome: 'ask' },
    because: 'somebody looks at every one',
  },
  {
    ...{ precedence: 'partner_first', met: ['existing_customer'], outcome: 'ask' },
    because: 'a customer does not change hands unseen',
  },
  {
    ...{ precedence: 'partner_first', met: ['other_partner'], outcome: 'refuse other_partner' },
    because: 'coming before the house is not coming before another partner',
  },
  {
    ...{ precedence: 'house_first', met: ['house_lead', 'other_partner'], outcome: 'refuse other_partner' },
    because: 'one reason is told, that of another partner first',
  },
  {
    ...{ precedence: 'partner_first', met: ['house_lead', 'existing_customer'], outcome: 'ask' },
    because: 'the graver one decides',
  },
];

const WORKED = { isWorked: true, isAtStake: false };

const said = (precedence: Precedence, approval: Approval, met: readonly (ConflictKind | Met)[]): string => {
  const each = met.map((one): Met => (typeof one === 'string' ? { kind: one, ...WORKED } : one));
  const outcome = decideRegistration({ precedence, approval }, each);
  return outcome.kind === 'refuse' ? `refuse ${outcome.reason}` : outcome.kind;
};

describe('the rule between own sales and partners', () => {
  it.each(CASES)(
    'says $outcome to $met under $precedence, because $because',
    ({ precedence, approval = 'when_in_conflict', met, outcome }) => {
      expect(said(precedence, approval, met)).toBe(outcome);
    },
  );

  const OF_HOUSE: readonly {
    readonly precedence: Precedence;
    readonly isWorked: boolean;
    readonly isAtStake: boolean;
    readonly outcome: string;
    readonly because: string;
  }[] = [
    {
      ...{ precedence: 'first_come', isWorked: false, isAtStake: false, outcome: 'approve' },
      because: 'a colleague of theirs whom nobody calls holds up nobody',
    },
    {
      ...{ precedence: 'first_come', isWorked: false, isAtStake: true, outcome: 'ask' },
      because: 'a deal that seems quiet is given away by people, not by a rule',
    },
    {
      ...{ precedence: 'first_come', isWorked: true, isAtStake: true, outcome: 'refuse house_lead' },
      because: 'own sales works it',
    },
    {
      ...{ precedence: 'house_first', isWorked: false, isAtStake: true, outcome: 'ask' },
      because: 'what nobody works comes first for nobody',
    },
    {
      ...{ precedence: 'partner_first', isWorked: true, isAtStake: false, outcome: 'approve' },
      because: 'the partner has another person of that company, and own sales keeps theirs',
    },
    {
      ...{ precedence: 'partner_first', isWorked: true, isAtStake: true, outcome: 'ask' },
      because: 'coming first takes no lead out of anybody’s hands unseen',
    },
  ];
  it.each(OF_HOUSE)(
    'says $outcome to a lead of the house (worked $isWorked, at stake $isAtStake) under $precedence, because $because',
    ({ precedence, outcome, because: _because, ...facts }) => {
      expect(said(precedence, 'when_in_conflict', [{ kind: 'house_lead', ...facts }])).toBe(outcome);
    },
  );

  const anyPolicy = fc.tuple(fc.constantFrom(...PRECEDENCES), fc.constantFrom(...APPROVALS));
  const anyOne = fc.record({
    ...{ kind: fc.constantFrom(...CONFLICT_KINDS), isWorked: fc.boolean(), isAtStake: fc.boolean() },
  });
  const anyMet = fc.array(anyOne, { maxLength: 5 });

  it('says the same in whatever order things are met', () => {
    fc.assert(
      fc.property(anyPolicy, anyMet, ([precedence, approval], met) => {
        expect(said(precedence, approval, [...met].reverse())).toBe(said(precedence, approval, met));
      }),
    );
  });

  it('is never milder for meeting more', () => {
    const gravity = (text: string): number => ['approve', 'ask', 'refuse'].indexOf(text.split(' ')[0] ?? '');
    fc.assert(
      fc.property(anyPolicy, anyMet, anyOne, ([precedence, approval], met, more) => {
        const before = gravity(said(precedence, approval, met));
        expect(gravity(said(precedence, approval, [...met, more]))).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('never gives one partner what another one has', () => {
    fc.assert(
      fc.property(anyPolicy, anyMet, ([precedence, approval], met) => {
        expect(said(precedence, approval, [...met, 'other_partner'])).toBe('refuse other_partner');
      }),
    );
  });

  it('never gives away by itself what is at stake for the house', () => {
    fc.assert(
      fc.property(anyPolicy, anyMet, fc.boolean(), ([precedence, approval], met, isWorked) => {
        const stake: Met = { kind: 'house_lead', isWorked, isAtStake: true };
        expect(said(precedence, approval, [...met, stake])).not.toBe('approve');
      }),
    );
  });
});
