import type { Tx } from '#database';
import { openLeadsOf, standingLead } from '#leads';
import { personsKnownBy } from '#people';
import { matchByPerson } from '../domain/match.js';
import type { Match } from '../domain/match.js';
import { leadOfThread } from '../persistence/messages.js';

export interface Clues {
  /** Leads that the addresses it went to name, proven. */
  readonly named: readonly string[];
  /** Ids of the mails it answers, the nearest first. */
  readonly thread: readonly string[];
  readonly kind: 'email' | 'phone';
  /** Normalised addresses or numbers of the other side. */
  readonly counterparts: readonly string[];
}

/** The lead that a message itself names: by an address it went to, or by what it answers. */
export async function spokenLead(
  tx: Tx,
  workspaceId: string,
  { named, thread }: Pick<Clues, 'named' | 'thread'>,
): Promise<string | undefined> {
  const threaded = await leadOfThread(tx, workspaceId, thread);
  for (const id of [...named, ...(threaded === undefined ? [] : [threaded])]) {
    const lead = await standingLead(tx, workspaceId, id);
    if (lead) return lead.id;
  }
  return undefined;
}

/** The lead a message is about: as its address says, as its thread says, or the only open lead of whoever it is from or to. */
export async function findLead(tx: Tx, workspaceId: string, clues: Clues): Promise<Match> {
  const leadId = await spokenLead(tx, workspaceId, clues);
  return leadId === undefined ? personalLead(tx, workspaceId, clues) : { leadId, reason: null };
}

/** The only open lead of whoever it is from or to. */
export async function personalLead(
  tx: Tx,
  workspaceId: string,
  { kind, counterparts }: Pick<Clues, 'kind' | 'counterparts'>,
): Promise<Match> {
  const persons = await personsKnownBy(tx, workspaceId, kind, counterparts);
  const openLeads = await openLeadsOf(tx, workspaceId, persons);
  return matchByPerson({ counterparts: counterparts.length, persons: persons.length, openLeads });
}
