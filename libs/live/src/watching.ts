import { Injectable, Logger } from '@nestjs/common';
import type { BoardStamp, WatchAnswer } from '#contracts';
import { ServerTime } from '#database';
import { Boards } from './boards.js';
import type { NamedBoard } from './boards.js';
import { LiveBoards } from './live-boards.js';
import { LiveMetrics } from './live-metrics.js';
import type { LiveSocket } from './live-socket.js';
import { MOST_WATCHES } from './live.config.js';
import { readWatchRequest, refused } from './watch-request.js';
import type { WatchedBoard } from './watched-board.js';

type Answer = (answer: WatchAnswer) => void;

/** Answers `watch` and `unwatch`, whatever a client sends. */
@Injectable()
export class Watching {
  private readonly logger = new Logger('Watching');

  constructor(
    private readonly boards: Boards,
    private readonly live: LiveBoards,
    private readonly metrics: LiveMetrics,
    private readonly serverTime: ServerTime,
  ) {}

  /** Calls `answer` exactly once, unless the socket ended meanwhile; never throws. */
  async watch(client: LiveSocket, input: unknown, answer: Answer): Promise<void> {
    const say: Answer = (given) => {
      this.metrics.answered(given.kind);
      if (!client.isEnded) answer(given);
    };
    const request = readWatchRequest(input);
    if (!request) return say(refused('live/bad-request', 'Send {board, have?: {epoch, revision, asOf}}.'));
    const named = this.boards.find(request.board);
    if (!named) return say(refused('live/unknown-board', 'There is no such board; check its name.'));
    if (!client.wanted.includes(named.name) && client.wanted.length >= MOST_WATCHES)
      return say(
        refused('live/too-many-boards', `A socket follows ${MOST_WATCHES} boards; unwatch one first.`),
      );
    await this.answerFrom(client, named, request.have, say);
  }

  unwatch(client: LiveSocket, input: unknown): void {
    if (typeof input !== 'string') return;
    client.forget(input);
    this.live.unwatch(client, client.caller.workspaceId, input);
  }

  private async answerFrom(
    client: LiveSocket,
    named: NamedBoard,
    have: BoardStamp | undefined,
    say: Answer,
  ): Promise<void> {
    const question = client.ask(named.name);
    // Until the answer nothing else is sent for this board, so that the answer is what comes next.
    this.live.unwatch(client, client.caller.workspaceId, named.name);
    try {
      const board = await this.openAllowed(client, named, have);
      const isCurrent = client.isCurrent(named.name, question);
      if (!board && isCurrent) client.forget(named.name);
      if (!board) return say(refused('live/forbidden', 'You may not see this board.'));
      // Joining and answering happen in one go: no change can slip in between.
      if (isCurrent && !client.isEnded) board.add(client);
      say(answerOf(board, have, new Date(this.serverTime.now()).toISOString()));
    } catch (error) {
      if (client.isCurrent(named.name, question)) client.forget(named.name);
      this.logger.error(`Board ${named.name} cannot be opened: ${String(error)}`);
      say(refused('live/unavailable', 'The board cannot be read now; watch it again in a moment.'));
    }
  }

  /** The board, or undefined when the caller may not see it, judged by the rights that hold when it is open. */
  private async openAllowed(
    client: LiveSocket,
    named: NamedBoard,
    have: BoardStamp | undefined,
  ): Promise<WatchedBoard | undefined> {
    for (;;) {
      const { rights, caller } = client;
      if (!(await named.provider.authorise(caller, named.param))) return undefined;
      const board = await this.live.open(caller.workspaceId, named, have);
      if (client.rights === rights || client.isEnded) return board;
    }
  }
}

function answerOf(
  { name, state, named }: WatchedBoard,
  have: BoardStamp | undefined,
  serverTime: string,
): WatchAnswer {
  const { stamp } = state;
  if (!stamp) throw new Error(`Board ${name} was never read.`);
  const missing = have && !named.provider.changesWithoutEntries ? state.since(have) : undefined;
  if (missing?.kind !== 'change')
    return { kind: 'snapshot', snapshot: { board: name, ...stamp, serverTime, cells: state.cells } };
  const change = { board: name, epoch: stamp.epoch, from: missing.from.revision, to: stamp.revision };
  return { kind: 'change', change: { ...change, asOf: stamp.asOf, serverTime, cells: missing.cells } };
}
