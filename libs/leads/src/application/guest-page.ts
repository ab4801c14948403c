import type { LeadPage, TimelineItem } from './lead-page.js';
import { withoutStrangers } from './guest-eyes.js';
import type { Strangers } from './guest-eyes.js';

/** What a lead’s page holds of a note and of a hand-over, as far as it matters who may read it. */
interface Written {
  readonly authorId: string | null;
  readonly subjectId: string | null;
}
interface Handed {
  readonly id: string;
  readonly toTeamId: string;
}

/** Facts about a lead that a guest hears of, whoever did them; of deals, files that lie on one, and promises only their own. */
const HEARD = /^(lead|handover|attempt|attachment|registration)\./;

/**
 * The page of a lead for a guest: what was done stays, who of others did it is told by the kind of their team, and notes are those of
 * colleagues and those that came with an offer to them.
 */
export function guestPage(page: LeadPage, strangers: Strangers): LeadPage {
  if (strangers.size === 0) return page;
  const offers = (page.handovers as readonly Handed[]).filter(({ toTeamId }) => !strangers.has(toTeamId));
  const offered = new Set(offers.map(({ id }) => id));
  const notes = (page.notes as readonly Written[]).filter(
    ({ authorId, subjectId }) =>
      (authorId !== null && !strangers.has(authorId)) || offered.has(subjectId ?? ''),
  );
  const { timeline, notes: _all, ...rest } = page;
  return {
    ...withoutStrangers(rest, strangers),
    timeline: timeline.filter((item) => isHeard(item, strangers)).map((item) => heard(item, strangers)),
    notes: notes.map(({ authorId, ...note }) => ({
      ...note,
      authorId: authorId !== null && strangers.has(authorId) ? null : authorId,
    })),
  };
}

function isHeard({ type, actor, payload }: TimelineItem, strangers: Strangers): boolean {
  const isOfColleague = actor.kind === 'member' && actor.id !== null && !strangers.has(actor.id);
  if (isOfColleague) return true;
  const { owedBy, partnerId, opportunityId } = payload as OfSomebody;
  // What others did on a deal is of others, whatever kind of fact it is.
  if (opportunityId != null) return false;
  if (type.startsWith('obligation.')) return owedBy === 'partner';
  return HEARD.test(type) && !strangers.has(partnerId ?? '');
}

interface OfSomebody {
  readonly owedBy?: string;
  readonly partnerId?: string;
  readonly opportunityId?: string | null;
}

function heard(item: TimelineItem, strangers: Strangers): TimelineItem {
  const { actor } = item;
  const payload = withoutStrangers(item.payload, strangers);
  if (actor.kind === 'member' && !strangers.has(actor.id ?? '')) return { ...item, payload };
  const teamKind = strangers.get(actor.id ?? '') ?? null;
  return { ...item, payload, actor: { kind: actor.kind, id: null, name: null, teamKind } };
}
