import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { personsKnownBy } from '#people';
import { CLICK_PARAMETER } from '../domain/page-signs.js';
import { isVisitor } from '../domain/read-visit.js';
import { addressedBy } from '../persistence/addresses.js';
import { findLink } from '../persistence/tracked-links.js';
import { insertClick } from '../persistence/visits.js';
import { JoinVisits } from './join-visits.js';
import { isPublicKey } from './public-key.js';
import { Throttle } from './throttle.js';

export interface ArrivedClick {
  readonly visitor: unknown;
  readonly address: string;
  /** Whoever only looks (HEAD, a browser that loads ahead) has not clicked. */
  readonly isLookingOnly: boolean;
}

/** Where a link leads: to its target and nowhere else, whatever stands behind it. */
@Injectable()
export class FollowLink {
  constructor(
    private readonly database: Database,
    private readonly joinVisits: JoinVisits,
    private readonly throttle: Throttle,
  ) {}

  /** The address to go to; undefined where nothing leads. A click beyond the bounds still leads there and counts no more. */
  async run(code: string, { visitor, address, isLookingOnly }: ArrivedClick): Promise<string | undefined> {
    const found = isPublicKey(code)
      ? await this.database.withRole('timer', (tx) => addressedBy(tx, 'tracked_link', code))
      : undefined;
    if (!found) return undefined;
    const { workspaceId, id } = found;
    const isCounted =
      !isLookingOnly && (await this.throttle.admits({ workspaceId, kind: 'click', of: id, address }));
    const known = isVisitor(visitor) ? visitor : null;
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const link = await findLink(tx, workspaceId, id);
      if (link?.state !== 'active') return undefined;
      if (!isCounted) return link.target;
      const click = await insertClick(tx, workspaceId, id, known);
      const [personId] = known === null ? [] : await personsKnownBy(tx, workspaceId, 'anonymous', [known]);
      if (personId !== undefined) await this.joinVisits.run(tx, workspaceId, { personId });
      return withClick(link.target, click);
    });
  }
}

/** The address, naming the click that leads there. */
export function withClick(target: string, click: string): string {
  const address = new URL(target);
  address.searchParams.set(CLICK_PARAMETER, click);
  return address.href;
}
