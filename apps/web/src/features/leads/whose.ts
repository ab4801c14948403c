import type { Whose } from '../../api/may.js';
import type { Handover, LeadDetail } from '../../api/types.js';

/** Whose lead it is, as far as rights reach. */
export const whoseOf = ({ owner, teamId }: LeadDetail): Whose => ({ ownerId: owner?.id ?? null, teamId });

/** The latest hand-over, whole. */
export const latestOf = ({ handover, handovers }: LeadDetail): Handover | null =>
  handovers.find(({ id }) => id === handover?.id) ?? null;

/** Whose an offer is to answer: the member it names, else anybody of the team. */
export const answererOf = ({ toMemberId, toTeamId }: Handover): Whose => ({
  ownerId: toMemberId,
  teamId: toMemberId === null ? toTeamId : null,
});
