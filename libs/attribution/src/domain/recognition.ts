import { apportion } from '#credit';
import type { Entry, EntryType } from '#contracts';
import type { EpochMs } from '#kernel';
import { localDate } from '#sla';
import { WHOLE } from './whole.js';

/** What somebody of ours did for a deal. */
export const ACTS = ['qualified', 'offered', 'accepted', 'attempted', 'met', 'answered', 'advanced'] as const;
export type Act = (typeof ACTS)[number];
export type Acts = Readonly<Partial<Record<Act, number>>>;

export interface Recognition {
  readonly memberId: string;
  /** All that was done, by kind; only kinds that were. */
  readonly acts: Acts;
  /** How many that is. */
  readonly told: number;
  /** How many of them count: one of a kind a day, told of before the decision, and no more than the settings let count. */
  readonly counted: number;
  /** Of the deal, in billionths; those of all add up to a whole, or to nothing where nothing counts. */
  readonly share: number;
}

/** By what acts count. */
export interface RecognitionRule {
  /** The end of the deal: what happened later is none of its acts. */
  readonly until: EpochMs;
  /** More acts of one person count no further: who does the same thing over and over earns nothing by it. */
  readonly actsPerDeal: number;
  /** That of the workspace: in whose days one act of a kind counts. */
  readonly zone: string;
}

const ACT_OF: Readonly<Partial<Record<EntryType, Act>>> = {
  'lead.qualified': 'qualified',
  'lead.sales_qualified': 'qualified',
  'handover.offered': 'offered',
  'handover.accepted': 'accepted',
  'attempt.logged': 'attempted',
  'encounter.registered': 'met',
  'conversation.message_added': 'answered',
  'conversation.lead_made': 'answered',
  'opportunity.opened': 'advanced',
  'opportunity.step_done': 'advanced',
  'opportunity.won': 'advanced',
};

/** Entries that may be acts. */
export const ACT_ENTRIES: readonly EntryType[] = Object.keys(ACT_OF) as EntryType[];

interface Done {
  readonly acts: Partial<Record<Act, number>>;
  readonly days: Set<string>;
  told: number;
}

/**
 * Who of ours touched a deal up to its end, marketing, sales, care and partners alike. It is for recognition: no figure of money goes by
 * it. Acts by the product and by connectors are nobody’s; what somebody told of only after the deal was won is told, and counts nothing.
 * What an import tells happened when it says, and is of whoever it says has the deal: never of whoever imported it. Most first, then by id.
 */
export function recognise(entries: readonly Entry[], rule: RecognitionRule): Recognition[] {
  const decidedAt = entries.reduce(
    (latest, { type, recordedAt }) => (type === 'opportunity.won' ? recordedAt.getTime() : latest),
    Infinity,
  );
  const found = [...actsByMember(entries, rule, decidedAt)]
    .map(([memberId, { acts, days, told }]) => ({
      ...{ memberId, acts, told },
      counted: Math.min(days.size, rule.actsPerDeal),
    }))
    .sort((one, other) => other.counted - one.counted || (one.memberId < other.memberId ? -1 : 1));
  const shares = sharesOf(found.map(({ counted }) => counted));
  return found.map((each, place) => ({ ...each, share: shares[place]! }));
}

function actsByMember(
  entries: readonly Entry[],
  { until, zone }: RecognitionRule,
  decidedAt: EpochMs,
): Map<string, Done> {
  const members = new Map<string, Done>();
  for (const entry of entries) {
    const act = ACT_OF[entry.type];
    const memberId = doneBy(entry);
    const at = entry.occurredAt.getTime();
    if (act === undefined || memberId === null || at > until) continue;
    const known = members.get(memberId) ?? { acts: {}, days: new Set<string>(), told: 0 };
    members.set(memberId, known);
    known.acts[act] = (known.acts[act] ?? 0) + 1;
    known.told += 1;
    if (isImported(entry) || entry.recordedAt.getTime() <= decidedAt)
      known.days.add(`${act} ${localDate(zone, at)}`);
  }
  return members;
}

const isImported = ({ payload }: Entry): boolean => 'imported' in payload && payload.imported !== undefined;

/** The member who did it; null where nobody of ours did, or nobody knows who. */
function doneBy({ actor, payload }: Entry): string | null {
  if ('imported' in payload && payload.imported !== undefined) return payload.imported.ownerId;
  return actor.kind === 'member' ? actor.id : null;
}

const sharesOf = (counts: readonly number[]): readonly number[] =>
  counts.some((count) => count > 0) ? apportion(WHOLE, counts) : counts.map(() => 0);
