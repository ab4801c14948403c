import type { Tx } from '#database';
import type { TeamKind } from '#contracts';
import { byProduct } from '#leads';
import type { By } from '#leads';
import type { MemberKey } from './cast.js';
import type { PlannedLead } from './step.js';

/** Finds any part of the application by its class. */
export type Command = <T>(part: { readonly prototype: T }) => T;

/** The company as it stands in the database. */
export interface FoundedCompany {
  readonly workspaceId: string;
  readonly members: Readonly<Record<MemberKey, { readonly memberId: string; readonly accountId: string }>>;
  readonly teams: Readonly<Partial<Record<TeamKind, string>>>;
}

/** What the plan's leads are called in the database, as far as they are there. */
export class Known {
  readonly leads = new Map<number, string>();
  readonly handovers = new Map<number, string>();
  readonly deals = new Map<number, string>();

  lead = (index: number): string => required(this.leads.get(index), 'lead', index);
  handover = (index: number): string => required(this.handovers.get(index), 'hand-over', index);
  deal = (index: number): string => required(this.deals.get(index), 'deal', index);
}

function required(id: string | undefined, what: string, index: number): string {
  if (id === undefined) throw new Error(`The plan speaks of a ${what} of lead ${index} before there is one.`);
  return id;
}

/** Everything a deed needs: one transaction, the commands, and who is who. */
export interface Stage {
  readonly tx: Tx;
  readonly command: Command;
  readonly company: FoundedCompany;
  readonly leads: readonly PlannedLead[];
  readonly known: Known;
}

export const actingAs = ({ company: { workspaceId, members } }: Pick<Stage, 'company'>, key: MemberKey): By =>
  byProduct(workspaceId, members[key].memberId);
