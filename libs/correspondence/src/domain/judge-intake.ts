import type { Link } from './first-author.js';
import type { IntakeAddress, IntakeReason } from './intake-address.js';
import type { Judgement, Known } from './judge-mail.js';

export interface IntakeCase {
  readonly address: Pick<IntakeAddress, 'state'>;
  readonly judged: Pick<Judgement, 'kind'>;
  readonly chain: readonly [Link, ...Link[]];
  /** Who wrote it first. */
  readonly first: Link;
}

/** Why a mail to an intake address becomes no lead, before anybody asks whether it is known; null when it may. */
export function refusalOf({ address, judged, chain, first }: IntakeCase, known: Known): IntakeReason | null {
  const { kind } = judged;
  if (address.state === 'paused') return 'paused';
  if (kind === 'auto_reply' || kind === 'bounce' || kind === 'report') return kind;
  if (chain[0].isByMachine || first.isByMachine) return 'list';
  if (first.address === null) return 'no-author';
  if (known.isOurs(first.address)) return 'own-address';
  return known.isMember(first.address) ? 'member' : null;
}
