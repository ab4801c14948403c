import type { Tx } from '#database';
import { allMembers, findTeams } from '#identity';
import { nameKey } from '../domain/sellers.js';
import type { Seller } from '../domain/sellers.js';
import { allSellers } from '../persistence/sellers.js';

/** Who sells, where, and for which team: members and sellers without an account. A seller of a member’s name tells where the member sells. */
export class Directory {
  private readonly agents = new Map<string, Seller>();

  constructor(
    members: readonly { readonly id: string; readonly name: string }[],
    sellers: readonly Seller[],
    private readonly teams: ReadonlyMap<string, string>,
  ) {
    const named = new Map(sellers.map((seller) => [nameKey(seller.name), seller]));
    for (const seller of sellers) this.agents.set(seller.id, seller);
    for (const { id, name } of members) {
      const said = named.get(nameKey(name));
      this.agents.set(id, { id, name, region: said?.region ?? null, team: said?.team ?? null });
    }
  }

  /** Null for nobody and for whoever is gone. */
  nameOf(agentId: string | null): string | null {
    return this.agents.get(agentId ?? '')?.name ?? null;
  }

  /** Where the agent sells; where nobody said so, the region of the lead. Empty where nobody said either. */
  regionOf(agentId: string | null, ofLead: string): string {
    return this.agents.get(agentId ?? '')?.region ?? ofLead;
  }

  /** The team that has the deal as `t:` and its id; else that for which the agent sells as `l:` and its name; else empty. */
  teamOf(teamId: string | null, agentId: string | null): string {
    if (teamId !== null) return `t:${teamId}`;
    const said = this.agents.get(agentId ?? '')?.team ?? null;
    return said === null ? '' : `l:${said}`;
  }

  teamName(key: string): string | null {
    return key.startsWith('t:') ? (this.teams.get(key.slice(2)) ?? null) : key.slice(2) || null;
  }

  /** The name of a team by its id: a partner is one. */
  team(id: string): string | null {
    return this.teams.get(id) ?? null;
  }

  /** Agents who sell in the region, and all of whom somebody said where they sell. */
  sellingIn(region: string): { readonly there: string[]; readonly anywhere: string[] } {
    return this.split('region', region);
  }

  sellingFor(team: string): { readonly there: string[]; readonly anywhere: string[] } {
    return this.split('team', team);
  }

  private split(
    of: 'region' | 'team',
    value: string,
  ): { readonly there: string[]; readonly anywhere: string[] } {
    const said = [...this.agents.values()].filter((agent) => agent[of] !== null);
    const there = said.filter((agent) => agent[of] === value);
    return { there: there.map(({ id }) => id), anywhere: said.map(({ id }) => id) };
  }
}

/** Everybody who sells: three statements. */
export async function readDirectory(tx: Tx, workspaceId: string): Promise<Directory> {
  const members = await allMembers(tx);
  const teams = await findTeams(tx, workspaceId);
  const sellers = await allSellers(tx, workspaceId);
  return new Directory(members, sellers, new Map(teams.map(({ id, name }) => [id, name])));
}
