import {
  ACTIONS,
  ADMINISTRATIVE_ACTIONS,
  PERSONAL_ACTIONS,
  ROLES,
  SCOPES,
  actionsFrom,
  actionsOf,
  isRight,
  isRole,
  isScoped,
  scopeOf,
} from './roles.js';
import type { Action, Role, Scope } from './roles.js';

const roles = Object.keys(ROLES) as Role[];
const holders = (action: string) => roles.filter((role) => actionsOf([role]).has(action));

/** What the product promises about separation of duties, written down once more by hand. */
const LAWS: readonly { action: Action; held: readonly Role[]; because: string }[] = [
  {
    action: 'agreement.sign.marketing',
    held: ['marketing-manager'],
    because: 'marketing signs its own side',
  },
  { action: 'agreement.sign.sales', held: ['sales-manager'], because: 'sales signs its own side' },
  { action: 'agreement.sign.leadership', held: ['leadership'], because: 'leadership signs for itself' },
  {
    action: 'agreement.sign.partner',
    held: ['leadership'],
    because: 'partners read no agreements; whoever answers for them signs',
  },
  { action: 'agreement.sign.care', held: ['care'], because: 'care signs its own side' },
  { action: 'agreement.sign.operations', held: ['operations'], because: 'operations signs its own side' },
  {
    action: 'handover.accept',
    held: ['sales-manager', 'sales-rep', 'partner'],
    because: 'whoever makes a lead may not accept it',
  },
  {
    action: 'handover.offer',
    held: ['marketing-manager', 'marketer'],
    because: 'marketing carries the lead',
  },
  {
    action: 'handover.dispute',
    held: ['marketing-manager', 'marketer'],
    because: 'a rejection takes from the tally of marketing only',
  },
  {
    action: 'handover.concede',
    held: ['marketing-manager'],
    because: 'only who answers for the tally of marketing gives up a part of it',
  },
  {
    action: 'handover.settle',
    held: ['marketing-manager', 'sales-manager', 'leadership'],
    because: 'a dispute is settled by whoever may sign for a side of it',
  },
  {
    action: 'person.merge',
    held: ['administrator', 'marketing-manager', 'sales-rep', 'operations'],
    because: 'whoever works two records of one person makes them one',
  },
  { action: 'person.erase', held: ['administrator'], because: 'what is erased never comes back' },
  {
    action: 'obligation.waive',
    held: ['marketing-manager', 'sales-manager', 'leadership'],
    because: 'each side excuses what the other one owes it; no marketer or rep excuses anything',
  },
  {
    action: 'review.hold',
    held: ['marketing-manager', 'sales-manager', 'leadership'],
    because: 'a review binds both sides, so those who sign for one hold it',
  },
  { action: 'member.manage', held: ['administrator'], because: 'only administrators say who may do what' },
  { action: 'key.manage', held: ['administrator'], because: 'a key acts without a person' },
  {
    action: 'mcp.write',
    held: ['administrator'],
    because: 'whoever makes keys says which may change by tools',
  },
  {
    action: 'export.run',
    held: ['administrator', 'marketing-manager', 'sales-manager', 'leadership'],
    because: 'data leaves the house by the hands of a manager only',
  },
  {
    action: 'partner.manage',
    held: ['administrator', 'sales-manager'],
    because: 'whoever answers for sales says who sells beside them',
  },
  {
    action: 'deal.decide',
    held: ['administrator', 'sales-manager'],
    because: 'a customer is given away by those whose customer it would be',
  },
  {
    action: 'deal.register',
    held: ['partner'],
    because: 'only partners bring customers that are then theirs',
  },
  {
    action: 'conversation.work',
    held: ['administrator', 'marketing-manager', 'marketer', 'sales-manager', 'sales-rep', 'care'],
    because: 'whoever speaks with customers answers them; a partner sees no customer of the house',
  },
  {
    action: 'audit.read',
    held: ['administrator', 'leadership'],
    because: 'the trail is for those who answer for it',
  },
];

describe('the role table', () => {
  it.each(LAWS)('gives $action to $held because $because', ({ action, held }) => {
    expect(holders(action)).toEqual(held);
  });

  it('lists only known rights, each once', () => {
    for (const role of roles) {
      const rights: readonly string[] = ROLES[role];
      expect(rights.filter((right) => !isRight(right))).toEqual([]);
      expect(new Set(rights).size).toBe(rights.length);
    }
  });

  it('gives every action to some role', () => {
    expect(Object.keys(ACTIONS).filter((action) => holders(action).length === 0)).toEqual([]);
  });

  it('names actions as dotted words', () => {
    for (const action of Object.keys(ACTIONS)) expect(action).toMatch(/^[a-z]+(\.[a-z]+)+$/);
  });

  it('lets viewers change nothing and see nobody by name', () => {
    const changes = [...actionsOf(['viewer'])].filter((action) => !/\.read(:|$)/.test(action));
    expect(changes).toEqual([]);
    expect(actionsOf(['viewer']).has('person.read')).toBe(false);
  });

  it('keeps partners to their own leads, without boards, spend or amounts', () => {
    const partner = actionsOf(['partner']);
    expect(scopeOf(partner, 'lead.read')).toBe('own-team');
    // What a capture answers tells who is known already.
    for (const hidden of [
      'board.read',
      'spend.read',
      'revenue.read',
      'agreement.read',
      'member.read',
      'lead.capture',
    ])
      expect(partner.has(hidden)).toBe(false);
  });

  it('keeps administrative and personal actions apart', () => {
    expect(ADMINISTRATIVE_ACTIONS.filter((action) => PERSONAL_ACTIONS.includes(action))).toEqual([]);
    for (const action of ADMINISTRATIVE_ACTIONS) expect(holders(action)).toContain('administrator');
    for (const action of PERSONAL_ACTIONS) expect(holders(action)).not.toContain('administrator');
  });

  it('lets only those merge across everything who may take a credit back', () => {
    const reach = (role: string) => scopeOf(actionsOf([role]), 'person.merge');
    expect(['administrator', 'marketing-manager', 'operations'].map(reach)).toEqual(['all', 'all', 'all']);
    expect(['sales-rep', 'sales-manager', 'marketer'].map(reach)).toEqual(['own-team', undefined, undefined]);
  });

  it('lets nobody settle disputes who could speak for no side of one', () => {
    const sides = ['marketing', 'sales', 'leadership'] as const;
    for (const role of holders('handover.settle')) {
      const actions = actionsOf([role]);
      expect(sides.filter((side) => actions.has(`agreement.sign.${side}`))).toHaveLength(1);
    }
  });
});

describe('actionsOf', () => {
  it('is the union of the roles', () => {
    const both = actionsOf(['marketer', 'sales-rep']);
    expect(both).toEqual(new Set([...actionsOf(['marketer']), ...actionsOf(['sales-rep'])]));
    expect(scopeOf(both, 'lead.read')).toBe('all');
  });

  it.each(['', 'root', 'constructor', '__proto__', 'toString'])('allows nothing for the name %p', (name) => {
    expect(isRole(name)).toBe(false);
    expect(actionsOf([name]).size).toBe(0);
  });
});

describe('rights and scopes', () => {
  const RIGHTS: readonly { text: string; valid: boolean; because: string }[] = [
    { text: 'lead.read:all', valid: true, because: 'a scoped action with its scope' },
    { text: 'board.read', valid: true, because: 'a plain action' },
    { text: 'lead.read', valid: false, because: 'it says not how far' },
    { text: 'board.read:all', valid: false, because: 'plain actions have no scope' },
    { text: 'lead.read:everything', valid: false, because: 'there is no such scope' },
    { text: 'lead.read:all:own', valid: false, because: 'one scope only' },
    { text: 'constructor', valid: false, because: 'it is no action but a property of every object' },
  ];
  it.each(RIGHTS)('takes $text for a right: $valid, because $because', ({ text, valid }) => {
    expect(isRight(text)).toBe(valid);
  });

  it('holds every narrower scope and the bare action with a wider one', () => {
    expect(actionsFrom(['lead.read:own-team'])).toEqual(
      new Set(['lead.read', 'lead.read:own', 'lead.read:own-team']),
    );
  });

  it('drops what is no right', () => {
    expect(actionsFrom(['lead.read', 'nonsense', 'board.read'])).toEqual(new Set(['board.read']));
  });

  it.each<{ rights: string[]; scope: Scope | undefined }>([
    { rights: [], scope: undefined },
    { rights: ['lead.read:own'], scope: 'own' },
    { rights: ['lead.read:own', 'lead.read:own-team'], scope: 'own-team' },
    { rights: ['lead.read:all', 'lead.read:own'], scope: 'all' },
  ])('finds $scope as the widest scope of $rights', ({ rights, scope }) => {
    expect(scopeOf(actionsFrom(rights), 'lead.read')).toBe(scope);
  });

  it('knows which actions have a scope', () => {
    expect(isScoped('lead.read')).toBe(true);
    expect(isScoped('board.read')).toBe(false);
    expect(isScoped('hasOwnProperty')).toBe(false);
    expect(SCOPES).toEqual(['own', 'own-team', 'all']);
  });
});
