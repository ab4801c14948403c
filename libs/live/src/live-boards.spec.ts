import { newId } from '#kernel';
import { forgetLeft } from './live-boards.js';
import { IdleBoard } from './test-support/planted-boards.js';
import { WatchedBoard } from './watched-board.js';
import type { Watcher } from './watched-board.js';

const NOW = Date.UTC(2026, 10, 2);
const MINUTE_MS = 60_000;

function boardsLeft(count: number, agoMs: number): Map<string, WatchedBoard> {
  const provider = new IdleBoard();
  const boards = Array.from({ length: count }, (_, index): [string, WatchedBoard] => {
    const name = `idle/${index}`;
    const board = new WatchedBoard(newId(), { name, param: String(index), provider });
    board.abandonedAt = NOW - agoMs - index;
    return [name, board];
  });
  return new Map(boards);
}

const watcher = (): Watcher => ({ id: newId(), boards: new Set(), isBehind: false, isClear: () => true });

describe('boards that nobody watches any more', () => {
  it.each([
    { count: 3, agoMs: 9 * MINUTE_MS, kept: 3, because: 'who comes back within ten minutes gets changes' },
    { count: 3, agoMs: 11 * MINUTE_MS, kept: 0, because: 'nobody came back in ten minutes' },
    { count: 5_000, agoMs: MINUTE_MS, kept: 200, because: 'whoever asks for names fills no memory' },
    { count: 5_000, agoMs: 1_000, kept: 5_000, because: 'somebody may be opening them' },
  ])('are $kept of $count after $agoMs ms, because $because', ({ count, agoMs, kept }) => {
    const boards = boardsLeft(count, agoMs);
    forgetLeft(boards, NOW);
    expect(boards.size).toBe(kept);
  });

  it('are forgotten before those left later, and never while somebody watches', () => {
    const boards = boardsLeft(300, MINUTE_MS);
    boards.get('idle/299')?.add(watcher());
    forgetLeft(boards, NOW);
    expect([boards.has('idle/0'), boards.has('idle/298'), boards.has('idle/299')]).toEqual([
      true,
      false,
      true,
    ]);
  });
});
