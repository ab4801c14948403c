import { Injectable } from '@nestjs/common';
import type { Caller, Snapshot } from '#contracts';
import { ServerTime } from '#database';
import { AppError } from '#kernel';
import { BoardReading } from './board-reading.js';
import { Boards } from './boards.js';

/** The snapshot of one board for one caller, under the same rights as on the socket. */
@Injectable()
export class ReadBoard {
  constructor(
    private readonly boards: Boards,
    private readonly reading: BoardReading,
    private readonly serverTime: ServerTime,
  ) {}

  /** @throws AppError `live/unknown-board`; `live/forbidden` */
  async read(caller: Caller, name: string): Promise<Snapshot> {
    const named = this.boards.find(name);
    if (!named)
      throw new AppError('missing', 'live/unknown-board', 'There is no such board; check its name.');
    if (!(await named.provider.authorise(caller, named.param)))
      throw new AppError('forbidden', 'live/forbidden', 'You may not see this board.');
    const { stamp, cells } = await this.reading.readBoard(caller.workspaceId, named);
    const serverTime = new Date(this.serverTime.now()).toISOString();
    return { board: named.name, ...stamp, serverTime, cells };
  }
}
