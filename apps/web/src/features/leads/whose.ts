import type { Whose } from '../../api/may.js';
import type { Handover, LeadDetail, LeadItem } from '../../api/types.js';

/** Whose lead it is, as far as rights reach. */
export const whoseOf = ({ owner, teamId }: LeadItem): Whose => ({ ownerId: owner?.id ?? null, teamId });

/** The latest hand-over, whole. */
export const latestOf = ({ handover, handovers }: LeadDetail): Handover | null =>
  handovers.find(({ id }) => id === handover?.id) ?? null;

/** Those who are still asked together; nobody of an offer to one, or to the whole team. */
export const askedOf = ({ state, candidates }: Handover): readonly string[] =>
  state === 'offered'
    ? candidates
        .filter(({ declinedAt, releasedAt }) => declinedAt === null && releasedAt === null)
        .map(({ memberId }) => memberId)
    : [];

/** Whose an offer is to answer: the member it names, whoever is asked, else anybody of the team. */
export function answererOf(handover: Handover, me: string): Whose {
  const { toMemberId, toTeamId } = handover;
  const asked = askedOf(handover);
  if (asked.length > 0) return { ownerId: asked.includes(me) ? me : null, teamId: null };
  return { ownerId: toMemberId, teamId: toMemberId === null ? toTeamId : null };
}

/** Whoever was asked, did not decline, and was not the first: they are told who was. */
export const isLostBy = ({ state, decidedBy, candidates }: Handover, me: string): boolean =>
  state === 'accepted' &&
  decidedBy !== me &&
  candidates.some(({ memberId, declinedAt }) => memberId === me && declinedAt === null);
