import type { Act, ActFact, ActName, Entry, EntryType } from '#contracts';
import { isPlain } from './act-facts.js';

/** What the journal tells and somebody has to answer for. */
export const TOLD_ENTRIES = [
  ...(['agreement.drafted', 'agreement.redrafted', 'agreement.proposed', 'agreement.answered'] as const),
  ...(['agreement.withdrawn', 'agreement.signed', 'agreement.activated', 'agreement.ended'] as const),
  ...(['signature.delegated', 'signature.undelegated', 'signature.demanded'] as const),
  ...(['obligation.waived', 'obligation.rebased', 'period.restatement_proposed'] as const),
  ...(['period.restatement_declined', 'period.restated'] as const),
  ...(['calendar.created', 'calendar.changed', 'calendar.archived', 'calendar.assigned'] as const),
  ...([
    'routing.published',
    'routing.limited',
    'qualification.activated',
    'credit.settings_changed',
  ] as const),
  ...(['returns.settings_changed', 'after_sale_settings.changed', 'decision_template.changed'] as const),
  ...(['pipeline.quota_set', 'pipeline.sellers_placed', 'currency_rate.set'] as const),
  ...(['partner.created', 'partner.changed', 'partner.ended', 'data.exported', 'person.erased'] as const),
] satisfies readonly (ActName & EntryType)[];

/** Members of payloads that are ids, codes, counts or days. */
const PLAIN_MEMBERS = [
  ...[
    'agreementId',
    'versionId',
    'version',
    'revision',
    'byVersion',
    'from',
    'byTeamKind',
    'side',
    'memberId',
  ],
  ...['forMemberId', 'delegationId', 'fromMemberId', 'toMemberId', 'untilOn', 'needsLeadership', 'reason'],
  ...[
    'effectiveOn',
    'obligationId',
    'clauseKey',
    'byMemberId',
    'period',
    'restatementId',
    'calendarId',
    'isOwn',
  ],
  ...['contentHash', 'changes', 'rules', 'most', 'per', 'kind', 'key', 'steps', 'quarter', 'amountMinor'],
  ...['currency', 'sellers', 'on', 'rate', 'before', 'givenBack', 'what', 'format', 'isMasked'],
];

/** The act of an entry; which entry tells it whole is one of its facts. */
export function actOf(entry: Entry): Act {
  const { workspaceId, id, type, actor, subjectKind, subjectId, payload } = entry;
  const members = Object.entries(payload).filter(
    ([key, value]) => PLAIN_MEMBERS.includes(key) && isFact(value),
  );
  return {
    ...{ workspaceId, actor, action: type as ActName, subject: { kind: subjectKind, id: subjectId } },
    facts: { ...(Object.fromEntries(members) as Record<string, ActFact>), entry: id },
  };
}

const isFact = (value: unknown): value is ActFact =>
  typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && isPlain(value));
