/** How far an action reaches: one's own leads, those of one's teams too, or all of the workspace. */
export const SCOPES = ['own', 'own-team', 'all'] as const;
export type Scope = (typeof SCOPES)[number];

/** Actions that reach `own`, `own-team` or `all` leads and what hangs on them. */
const SCOPED_ACTIONS = {
  'lead.read': 'See leads, their timeline and obligations',
  'lead.work': 'Move leads on: qualify for sales, recycle, disqualify, hold, next step',
  'lead.assign': 'Give leads to another member',
  'attempt.log': 'Log contact attempts',
  'handover.accept': 'Accept leads that marketing hands over',
  'handover.reject': 'Reject handed-over leads with a reason',
  'opportunity.read': 'See deals',
  'opportunity.write': 'Create deals and move them to won or lost',
  'conversation.read':
    'See what customers ask care and say on social networks; where not all, what is of leads one sees',
  'person.merge':
    'Merge two records of one person, take that back, and tell records apart; where not all, only what takes no credit',
} as const;

/** Actions a member either may or may not take. */
const PLAIN_ACTIONS = {
  'lead.capture': 'Record new leads',
  'lead.qualify': 'Qualify leads for marketing',
  'person.read': 'See names, e-mail addresses and phone numbers unmasked',
  'person.write': 'Correct persons and companies',
  'person.erase': 'Erase a person for good',
  'conversation.work': 'Answer conversations, give them to a member, and make leads of them',
  'campaign.write': 'Keep channels, campaigns and assets',
  'spend.read': 'See what channels cost',
  'spend.write': 'Record what channels cost',
  'handover.offer': 'Hand leads over to sales, and withdraw an offer',
  'handover.dispute': 'Dispute a rejection',
  'handover.settle': 'Settle disputes',
  'handover.concede': 'Give up a credit for a lead that was rejected too late',
  'revenue.read': 'See amounts and margins',
  'revenue.write': 'Record revenue and reversals',
  'agreement.read': 'See agreements, their obligations and standing',
  'agreement.draft': 'Write agreements and propose versions',
  'agreement.sign.marketing': 'Sign for marketing',
  'agreement.sign.sales': 'Sign for sales',
  'agreement.sign.leadership': 'Sign for leadership',
  'agreement.sign.partner': 'Sign for partners',
  'agreement.sign.care': 'Sign for customer care',
  'agreement.sign.operations': 'Sign for operations',
  'obligation.waive':
    'Excuse what the other side owes, with a reason, or judge running promises by another version',
  'review.hold': 'Open reviews, record what they decide, and close them',
  'partner.read': 'See partners, what they registered and how they stand',
  'partner.manage': 'Keep partners, and say who comes first where they and own sales meet',
  'deal.register': 'Register customers that one brings as a partner',
  'deal.decide': 'Approve and refuse what partners register',
  'board.read': 'Watch the live boards of the workspace',
  'import.run': 'Import files',
  'export.run': 'Export data',
  'member.read': 'See members and teams',
  'member.manage': 'Invite, change and deactivate members; make reset links',
  'team.manage': 'Keep teams',
  'role.manage': 'Define roles of this workspace',
  'key.manage': 'Create and revoke API keys',
  'mcp.write': 'Change things by the tools of an assistant, each confirmed; beside the right of the change',
  'workspace.manage': 'Change the workspace itself',
  'settings.write': 'Change calendars, routing, scoring, reasons and frameworks',
  'audit.read': 'Read the audit trail',
} as const;

/** Every action of the product with what it lets one do; the API, the documents and the tests share this list. */
export const ACTIONS = { ...SCOPED_ACTIONS, ...PLAIN_ACTIONS } as const;

export type ScopedAction = keyof typeof SCOPED_ACTIONS;
export type Action = keyof typeof ACTIONS;

/** One line of a role: a plain action, or a scoped one with how far it reaches (`lead.read:own-team`). */
export type Right = keyof typeof PLAIN_ACTIONS | `${ScopedAction}:${Scope}`;

const scoped = (scope: Scope, ...actions: readonly ScopedAction[]): Right[] =>
  actions.map((action): Right => `${action}:${scope}`);

const SALES_WORK = ['lead.work', 'attempt.log', 'handover.accept', 'handover.reject'] as const;
const SEES_ALL: readonly Right[] = [
  ...scoped('all', 'lead.read', 'opportunity.read', 'conversation.read'),
  'partner.read',
];
const SEES_FIGURES: readonly Right[] = ['agreement.read', 'board.read', 'member.read'];

/**
 * The role × action table (ruling: who may do what is data). A workspace may define further roles out of the same rights.
 * Administrators run the product and sign nothing: whoever signs or accepts holds the role of that side, too.
 */
export const ROLES = {
  administrator: [
    ...SEES_ALL,
    ...SEES_FIGURES,
    ...scoped('all', 'lead.assign', 'opportunity.write', 'person.merge'),
    ...([
      'conversation.work',
      'lead.capture',
      'person.read',
      'person.write',
      'person.erase',
      'campaign.write',
      'spend.read',
      'spend.write',
    ] as const),
    ...(['revenue.read', 'revenue.write', 'agreement.draft', 'import.run', 'export.run'] as const),
    ...(['member.manage', 'team.manage', 'role.manage', 'key.manage', 'workspace.manage'] as const),
    ...(['settings.write', 'audit.read', 'partner.manage', 'deal.decide', 'mcp.write'] as const),
  ],
  'marketing-manager': [
    ...SEES_ALL,
    ...SEES_FIGURES,
    'conversation.work',
    ...scoped('all', 'lead.work', 'lead.assign', 'attempt.log', 'person.merge'),
    ...(['lead.capture', 'lead.qualify', 'person.read', 'person.write', 'campaign.write'] as const),
    ...(['spend.read', 'spend.write', 'handover.offer', 'handover.dispute', 'handover.settle'] as const),
    ...(['revenue.read', 'agreement.draft', 'agreement.sign.marketing', 'review.hold'] as const),
    ...(['obligation.waive', 'handover.concede'] as const),
    ...(['import.run', 'export.run'] as const),
  ],
  marketer: [
    ...SEES_ALL,
    ...SEES_FIGURES,
    'conversation.work',
    ...(['lead.capture', 'lead.qualify', 'person.read', 'person.write', 'campaign.write'] as const),
    ...(['spend.read', 'spend.write', 'handover.offer', 'handover.dispute', 'import.run'] as const),
    ...scoped('own', 'lead.work', 'attempt.log'),
  ],
  'sales-manager': [
    ...SEES_ALL,
    ...SEES_FIGURES,
    'conversation.work',
    ...scoped('all', ...SALES_WORK, 'lead.assign', 'opportunity.write'),
    ...(['lead.capture', 'person.read', 'person.write', 'revenue.read', 'revenue.write'] as const),
    ...(['handover.settle', 'obligation.waive', 'agreement.draft', 'agreement.sign.sales'] as const),
    ...(['review.hold', 'partner.manage', 'deal.decide'] as const),
    ...(['import.run', 'export.run'] as const),
  ],
  'sales-rep': [
    ...scoped('own-team', 'lead.read', 'opportunity.read', 'handover.accept', 'handover.reject'),
    ...scoped('own-team', 'conversation.read'),
    // Only where marketing keeps its credit; the rest is proposed.
    ...scoped('own-team', 'person.merge'),
    ...scoped('own', 'lead.work', 'attempt.log', 'opportunity.write'),
    ...SEES_FIGURES,
    'conversation.work',
    ...(['lead.capture', 'person.read', 'person.write', 'revenue.read'] as const),
  ],
  leadership: [
    ...SEES_ALL,
    ...SEES_FIGURES,
    ...(['spend.read', 'revenue.read', 'handover.settle', 'obligation.waive', 'export.run'] as const),
    ...(['agreement.draft', 'agreement.sign.leadership', 'review.hold', 'audit.read'] as const),
    // Partners read no agreements here: whoever answers for them signs.
    'agreement.sign.partner',
  ],
  partner: [
    ...scoped('own-team', 'lead.read', 'handover.accept', 'handover.reject'),
    ...scoped('own', 'lead.work', 'attempt.log', 'opportunity.read', 'opportunity.write'),
    // No `lead.capture`: what it answers tells who is known already. They register customers instead.
    ...(['person.read', 'deal.register'] as const),
  ],
  care: [
    ...scoped('own-team', 'lead.read', 'attempt.log'),
    ...SEES_FIGURES,
    // Customers ask care, whoever else sells to them.
    ...scoped('all', 'conversation.read'),
    'conversation.work',
    ...(['lead.capture', 'person.read', 'person.write', 'agreement.sign.care'] as const),
  ],
  operations: [
    ...SEES_ALL,
    ...SEES_FIGURES,
    ...scoped('all', 'lead.assign', 'person.merge'),
    ...(['lead.capture', 'import.run', 'settings.write'] as const),
    'agreement.sign.operations',
  ],
  viewer: [...SEES_ALL, ...SEES_FIGURES],
} as const satisfies Readonly<Record<string, readonly Right[]>>;

export type Role = keyof typeof ROLES;

/** Actions that change who may do what: nobody hands out one that they do not hold. */
export const ADMINISTRATIVE_ACTIONS: readonly Action[] = [
  'member.manage',
  'team.manage',
  'role.manage',
  'key.manage',
  'workspace.manage',
  'audit.read',
];

/** Actions that only a person takes; an API key never holds them. */
export const PERSONAL_ACTIONS: readonly Action[] = [
  'agreement.sign.marketing',
  'agreement.sign.sales',
  'agreement.sign.leadership',
  'agreement.sign.partner',
  'agreement.sign.care',
  'agreement.sign.operations',
];

export const TEAM_KINDS = ['marketing', 'sales', 'partner', 'care', 'operations', 'leadership'] as const;
export type TeamKind = (typeof TEAM_KINDS)[number];

export const isRole = (text: string): text is Role => Object.hasOwn(ROLES, text);
export const isScoped = (action: string): action is ScopedAction => Object.hasOwn(SCOPED_ACTIONS, action);

/** True for a plain action and for a scoped one with its scope; `lead.read` alone says not how far and is no right. */
export function isRight(text: string): text is Right {
  const [action = '', scope, rest] = text.split(':');
  if (rest !== undefined) return false;
  if (isScoped(action)) return SCOPES.includes(scope as Scope);
  return scope === undefined && Object.hasOwn(PLAIN_ACTIONS, action);
}

/**
 * Rights as the set a caller carries: `lead.read:all` also holds `lead.read:own-team`, `lead.read:own` and plain `lead.read`,
 * so that asking for an action needs no thought of its scope, and `scopeOf` finds the widest.
 */
export function actionsFrom(rights: Iterable<string>): Set<string> {
  const actions = new Set<string>();
  for (const right of rights) {
    if (!isRight(right)) continue;
    const [action = '', scope] = right.split(':');
    actions.add(action);
    const upTo = SCOPES.indexOf(scope as Scope);
    for (const narrower of SCOPES.slice(0, upTo + 1)) actions.add(`${action}:${narrower}`);
  }
  return actions;
}

/** What the shipped roles allow together; names that are no shipped role allow nothing. */
export const actionsOf = (roles: readonly string[]): Set<string> =>
  actionsFrom(roles.filter(isRole).flatMap((role): readonly Right[] => ROLES[role]));

/** The widest scope in which the caller may take the action, or undefined if not at all. */
export const scopeOf = (actions: ReadonlySet<string>, action: ScopedAction): Scope | undefined =>
  SCOPES.findLast((scope) => actions.has(`${action}:${scope}`));
