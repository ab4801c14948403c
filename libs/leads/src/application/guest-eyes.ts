import { actionsFrom, actionsOf, isOfHouse } from '#contracts';
import type { Caller, TeamKind } from '#contracts';
import type { Tx } from '#database';
import { allMembers, findTeam, findTeams } from '#identity';

/** Members and teams a caller hears nothing of, each with the kind of its team; nobody for a caller of the house. */
export type Strangers = ReadonlyMap<string, TeamKind | null>;

const NOBODY: Strangers = new Map();

/** For a guest, such as a partner’s member: everybody but the members of the guest’s own teams, and every other team. */
export async function strangersTo(tx: Tx, caller: Caller): Promise<Strangers> {
  return isOfHouse(caller) ? NOBODY : othersThan(tx, caller);
}

/** Of a board that is a member’s: what that member may not hear stands on it for nobody. */
export async function strangersToMember(tx: Tx, workspaceId: string, memberId: string): Promise<Strangers> {
  const member = (await allMembers(tx)).find(({ id }) => id === memberId);
  if (!member) return NOBODY;
  const { teamIds, roles, customRights } = member;
  const actions = new Set([...actionsOf(roles), ...actionsFrom(customRights)]);
  return isOfHouse({ memberId, actions }) ? NOBODY : othersThan(tx, { workspaceId, memberId, teamIds });
}

/** The same of a board that is a whole team’s: a partner’s is read by guests. */
export async function strangersToTeam(tx: Tx, workspaceId: string, teamId: string): Promise<Strangers> {
  const team = await findTeam(tx, workspaceId, teamId);
  const of = { workspaceId, memberId: null, teamIds: [teamId] };
  return team?.kind === 'partner' ? othersThan(tx, of) : NOBODY;
}

async function othersThan(
  tx: Tx,
  { workspaceId, memberId, teamIds }: Pick<Caller, 'workspaceId' | 'memberId' | 'teamIds'>,
): Promise<Strangers> {
  const teams = await findTeams(tx, workspaceId);
  const kinds = new Map(teams.map(({ id, kind }) => [id, kind]));
  const members = (await allMembers(tx)).filter(
    (member) => member.id !== memberId && !member.teamIds.some((id) => teamIds.includes(id)),
  );
  return new Map<string, TeamKind | null>([
    ...teams.filter(({ id }) => !teamIds.includes(id)).map(({ id, kind }) => [id, kind] as const),
    ...members.map((member) => [member.id, kinds.get(member.teamIds[0] ?? '') ?? null] as const),
  ]);
}

/** Words somebody of the house wrote into a fact. */
const WORDS: readonly string[] = ['why', 'note', 'text'];

/**
 * The value without strangers: their ids become null, what is somebody by an id goes whole, and lists lose them. Words that stand in it
 * go, too. With no strangers it is the value itself.
 */
export function withoutStrangers<T>(value: T, strangers: Strangers): T {
  return strangers.size === 0 ? value : (bare(value, strangers) as T);
}

function bare(value: unknown, strangers: Strangers): unknown {
  if (typeof value === 'string') return strangers.has(value) ? null : value;
  if (Array.isArray(value))
    return value.filter((each) => !isStranger(each, strangers)).map((each) => bare(each, strangers));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (isStranger(value, strangers)) return null;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, WORDS.includes(key) ? null : bare(each, strangers)]),
  );
}

/** A stranger’s id, or somebody who is one by `id` or `memberId`. */
function isStranger(value: unknown, strangers: Strangers): boolean {
  if (typeof value === 'string') return strangers.has(value);
  if (typeof value !== 'object' || value === null) return false;
  const { id, memberId } = value as { readonly id?: unknown; readonly memberId?: unknown };
  return [id, memberId].some((each) => typeof each === 'string' && strangers.has(each));
}
