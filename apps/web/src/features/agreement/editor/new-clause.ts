import type { Clause, ClauseKindName } from '#sla';
import { freeKey } from './places.js';

const HOUR_MS = 3_600_000;

/** Kinds in the order they are offered; those for logs of events cannot be signed. */
export const OFFERED_KINDS = [
  ...['quota.volume', 'quota.value', 'quota.quality', 'quota.mix'],
  ...[
    'duty.accept',
    'duty.contact',
    'duty.cadence',
    'duty.decide',
    'duty.progress',
    'duty.handover',
    'duty.respond',
  ],
] as const satisfies readonly ClauseKindName[];
export type OfferedKind = (typeof OFFERED_KINDS)[number];

const TYPES = ['call', 'email', 'meeting', 'message', 'visit'];
const EVERYONE = { all: [] };
const qualifying = { types: TYPES, outcomes: null };

/** What each kind says beside what all of its family say, to begin with. */
const OWN: Readonly<Record<OfferedKind, Readonly<Record<string, unknown>>>> = {
  'quota.volume': { goal: 100 },
  'quota.value': { goal: 1_000_000 },
  'quota.quality': { goal: 0.8, measure: 'acceptance', atLeast: 20, fields: [] },
  'quota.mix': {
    ...{ goal: 0.3, bound: 'floor', by: 'count' },
    part: { field: 'channel', op: 'in', value: ['event'] },
  },
  'duty.accept': {},
  'duty.contact': { qualifying },
  'duty.cadence': { qualifying, attempts: 6, minimumGapMs: HOUR_MS / 2 },
  'duty.decide': {},
  'duty.progress': { qualifying, measure: 'status' },
  'duty.handover': { from: 'captured', to: 'offered' },
  'duty.respond': { messages: TYPES, qualifying },
};

const QUOTA = { stage: 'offer', countsRequalified: true, oncePerCompanyDays: null };
const DUTY = { alarms: [0.5, 0.8, 1, 1.5], calendar: 'version' };
const OF_MARKETING: readonly string[] = ['duty.handover'];

export interface ClauseTexts {
  readonly title: string;
  /** What the row for every lead is called. */
  readonly everyone: string;
}

/** A promise of a kind as it is added to a draft: valid as it stands, but for prices where it needs them. */
export function newClause(kind: OfferedKind, taken: readonly string[], texts: ClauseTexts): Clause {
  const isQuota = kind.startsWith('quota.');
  const isOfMarketing = isQuota || OF_MARKETING.includes(kind);
  const tier = { key: 'all', label: texts.everyone, when: EVERYONE, targetMs: 8 * HOUR_MS };
  return {
    ...{ kind, key: freeKey(kind.split('.')[1] ?? kind, taken), title: texts.title },
    ...{ owedBy: isOfMarketing ? 'marketing' : 'sales', owedTo: isOfMarketing ? 'sales' : 'marketing' },
    ...{ objective: isQuota ? 1 : 0.9, consequence: '', note: '', serves: '', segment: EVERYONE },
    ...(isQuota ? QUOTA : { ...DUTY, tiers: [tier] }),
    ...OWN[kind],
  } as unknown as Clause;
}
