import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { countCodeOpening, openedCode, workspaceOfOpened } from '#journey';
import { personsKnownBy } from '#people';
import { isVisitor } from '../domain/read-visit.js';
import { insertOpening } from '../persistence/visits.js';
import { withClick } from './follow-link.js';
import type { ArrivedClick } from './follow-link.js';
import { JoinVisits } from './join-visits.js';
import { Throttle } from './throttle.js';

/** Where a distribution code leads: to what its asset is, or to its own address, and nowhere else. */
@Injectable()
export class FollowCode {
  constructor(
    private readonly database: Database,
    private readonly joinVisits: JoinVisits,
    private readonly throttle: Throttle,
  ) {}

  /** As with links: the address to go to; undefined where nothing leads. Codes are typed by people: spelling does not count. */
  async run(told: string, { visitor, address, isLookingOnly }: ArrivedClick): Promise<string | undefined> {
    const workspaceId = await this.database.withRole('timer', (tx) => workspaceOfOpened(tx, told));
    if (workspaceId === undefined) return undefined;
    const code = await this.database.withWorkspace(workspaceId, (tx) => openedCode(tx, workspaceId, told));
    if (!code) return undefined;
    const stranger = { workspaceId, kind: 'click', of: code.id, address } as const;
    if (isLookingOnly || !(await this.throttle.admits(stranger))) return code.target;
    const known = isVisitor(visitor) ? visitor : null;
    return this.database.withWorkspace(workspaceId, async (tx) => {
      await countCodeOpening(tx, workspaceId, code.id);
      const click = await insertOpening(tx, workspaceId, code.shown, known);
      const [personId] = known === null ? [] : await personsKnownBy(tx, workspaceId, 'anonymous', [known]);
      if (personId !== undefined) await this.joinVisits.run(tx, workspaceId, { personId });
      return withClick(code.target, click);
    });
  }
}
