import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { toldCodes } from '#journey';
import { isRefused } from '../domain/submission.js';
import type { RefusedSubmission, Submission } from '../domain/submission.js';

type Hit = Submission | RefusedSubmission;

const DETAIL =
  'There is no such distribution code in this workspace; read it again, letter by letter, or leave it out.';

/** Refuses hits that tell a distribution code nobody made, where somebody is there to read it again. One statement, where one was told. */
@Injectable()
export class RefuseUnknownCodes {
  constructor(private readonly database: Database) {}

  async run(
    workspaceId: string,
    hits: readonly Hit[],
    baseOf: (index: number) => string,
  ): Promise<readonly Hit[]> {
    const told = hits.map((hit) => (isRefused(hit) ? undefined : hit.distributionCode));
    if (!told.some(Boolean)) return hits;
    const known = await this.database.withWorkspace(workspaceId, (tx) => toldCodes(tx, workspaceId, told));
    return hits.map((hit, index) => {
      const code = told[index];
      if (!code || known.has(code)) return hit;
      return { refused: hit, errors: [{ pointer: `${baseOf(index)}/distributionCode`, detail: DETAIL }] };
    });
  }
}
