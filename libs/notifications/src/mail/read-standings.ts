import { Injectable } from '@nestjs/common';
import { BoardReading, Boards } from '#live';
import type { AgreementStanding } from '../domain/mail/standing.js';
import { standingOf } from '../domain/mail/standing.js';

const OF_AGREEMENT = 'agreement.';

/** Where the agreements in force stand, as the boards tell it: mails show the figures everybody sees. */
@Injectable()
export class ReadStandings {
  constructor(
    private readonly boards: Boards,
    private readonly reading: BoardReading,
  ) {}

  async of(workspaceId: string): Promise<readonly AgreementStanding[]> {
    const cells = await this.cells(workspaceId, 'leadership');
    const ids = Object.keys(cells)
      .filter((name) => name.startsWith(OF_AGREEMENT))
      .map((name) => name.slice(OF_AGREEMENT.length));
    return Promise.all(
      ids.map(async (id) => standingOf(id, await this.cells(workspaceId, `agreement/${id}`))),
    );
  }

  private async cells(workspaceId: string, name: string): Promise<Readonly<Record<string, never>>> {
    const board = this.boards.find(name);
    if (!board) return {};
    return (await this.reading.readBoard(workspaceId, board)).cells as Readonly<Record<string, never>>;
  }
}
