import type { Entry, EntryType, LeadSnapshot, Stage, StageMove } from '#contracts';
import type { EpochMs } from '#kernel';
import { FUNNEL_STAGES, placeOf } from './stages.js';

/** How a lead went through the stages, by all that was told of it so far. */
export interface Course {
  readonly leadId: string;
  /** False of what was merged into another lead or taken back. */
  readonly isCounted: boolean;
  /** Nobody knows when it got where it is: it counts, and says nothing of time. */
  readonly isUndated: boolean;
  /** Where it stands now. */
  readonly stage: Stage;
  /** In whose days it counts. */
  readonly zone: string;
  readonly channel: string;
  readonly campaignId: string | null;
  readonly assetId: string | null;
  readonly origin: string;
  readonly region: string | null;
  readonly teamId: string | null;
  readonly ownerId: string | null;
  /** When each stage of the funnel was first reached, by its place; never later than one further on. */
  readonly reached: readonly (EpochMs | null)[];
  readonly offeredAt: EpochMs | null;
  readonly lostAt: EpochMs | null;
  readonly disqualifiedAt: EpochMs | null;
  readonly recycledAt: EpochMs | null;
  /** When somebody first tried to reach them. */
  readonly firstAttemptAt: EpochMs | null;
}

interface OfLead {
  readonly lead: LeadSnapshot;
  readonly move?: StageMove | null;
  readonly isUndated?: boolean;
}

/** Of a lead, and of none that was sent to try something out. */
const isOfLead = (payload: object): payload is OfLead => {
  const { lead } = payload as Partial<OfLead>;
  return lead !== undefined && lead !== null && lead.isTest !== true;
};

/** Whether it counts, by the entry that says so last. */
const COUNTS: Partial<Record<EntryType, boolean>> = {
  'lead.merged': false,
  'lead.unmerged': true,
  'lead.taken_back': false,
};

/**
 * The course after one more entry of its lead, in the order they were written.
 * - First instants are the earliest that were told, in whatever order they came; a stage that was skipped counts with the one after it.
 * - Where it stands, and whose it is, are those of the latest entry.
 * - Of a lead that was sent to try something out there is no course.
 */
export function courseAfter(before: Course | undefined, entry: Entry, zone: string): Course | undefined {
  const { type, payload, leadId } = entry;
  if (leadId === null || !isOfLead(payload)) return before;
  const reached = reachedAfter(before?.reached ?? NOWHERE, entry, payload.move);
  if (reached[0] === null) return before;
  return {
    ...{ leadId, zone, reached, ...attributesOf(payload.lead) },
    ...standingAfter(before ?? FRESH, type, payload),
    ...sideAfter(before, entry, payload.move),
  };
}

type Standing = Pick<Course, 'isCounted' | 'isUndated' | 'stage'>;

const FRESH: Standing = { isCounted: true, isUndated: false, stage: 'inquiry' };

const standingAfter = (before: Standing, type: EntryType, { move, isUndated }: OfLead): Standing => ({
  isCounted: COUNTS[type] ?? before.isCounted,
  isUndated: isUndated === true || before.isUndated,
  stage: move?.to ?? before.stage,
});

const NOWHERE: readonly null[] = FUNNEL_STAGES.map(() => null);

const attributesOf = ({ attributes, teamId, ownerId }: LeadSnapshot) => ({
  channel: attributes.channel ?? '',
  campaignId: attributes.campaignId ?? null,
  assetId: attributes.assetId ?? null,
  origin: attributes.origin ?? '',
  region: attributes.region ?? null,
  ...{ teamId, ownerId },
});

/** Whoever was captured has inquired, wherever an import puts them. */
function reachedAfter(
  before: Course['reached'],
  { type, occurredAt }: Entry,
  move: StageMove | null | undefined,
): Course['reached'] {
  const captured = type === 'lead.captured' ? 0 : -1;
  const furthest = Math.max(captured, ...(move?.entered ?? []).map(placeOf));
  return before.map((at, place) => (place <= furthest ? earlier(at, occurredAt) : at));
}

function sideAfter(
  before: Course | undefined,
  entry: Entry,
  move: StageMove | null | undefined,
): Pick<Course, 'offeredAt' | 'lostAt' | 'disqualifiedAt' | 'recycledAt' | 'firstAttemptAt'> {
  const first = (known: EpochMs | null | undefined, isIt: boolean): EpochMs | null =>
    isIt ? earlier(known ?? null, entry.occurredAt) : (known ?? null);
  const enters = (stage: Stage): boolean => move?.entered.includes(stage) ?? false;
  return {
    offeredAt: first(before?.offeredAt, entry.type === 'handover.offered'),
    lostAt: first(before?.lostAt, enters('lost')),
    disqualifiedAt: first(before?.disqualifiedAt, enters('disqualified')),
    recycledAt: first(before?.recycledAt, enters('recycled')),
    firstAttemptAt: first(before?.firstAttemptAt, isAttempt(entry)),
  };
}

/** Something that went out to them: a note is none, nor is what they sent. */
const isAttempt = ({ type, payload }: Entry): boolean =>
  type === 'attempt.logged' &&
  'direction' in payload &&
  payload.direction === 'out' &&
  payload.type !== 'note';

const earlier = (known: EpochMs | null, at: Date): EpochMs => Math.min(known ?? Infinity, at.getTime());
