import type { Change } from '#contracts';
import { FixedClock } from '#kernel';
import { Metrics } from '#observability';
import { Delivery } from './delivery.js';
import { LiveMetrics } from './live-metrics.js';
import { IdleBoard } from './test-support/planted-boards.js';
import { WatchedBoard } from './watched-board.js';
import type { Watcher } from './watched-board.js';

class PlantedWatcher implements Watcher {
  readonly boards = new Set<WatchedBoard>();
  isBehind = false;
  isOpen = true;
  constructor(readonly id: string) {}
  isClear(): boolean {
    return this.isOpen;
  }
}

describe('delivery', () => {
  const asOf = new Date(0).toISOString();
  const NOW = Date.UTC(2026, 5, 1);
  let sent: { ids: readonly string[]; change: Change }[];
  let stale: { ids: readonly string[]; name: string }[];
  let delivery: Delivery;
  let board: WatchedBoard;
  let asked: number;

  beforeEach(() => {
    [sent, stale, asked] = [[], [], 0];
    delivery = new Delivery(new LiveMetrics(new Metrics()), new FixedClock(NOW));
    delivery.through({
      change: (ids, change) => sent.push({ ids, change }),
      stale: (ids, name) => stale.push({ ids, name }),
    });
    board = new WatchedBoard('w', { name: 'idle', param: '', provider: new IdleBoard() });
    fold(1);
  });

  const fold = (revision: number, epoch = 'one') =>
    board.state.update({ epoch, revision, asOf }, { total: revision, [`at.${revision}`]: true }, 0);

  const join = (id: string) => {
    const watcher = new PlantedWatcher(id);
    board.add(watcher);
    return watcher;
  };

  it('sends one message to all who stand on the same step', () => {
    join('a');
    join('b');
    fold(2);
    delivery.deliver([board]);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ ids: ['a', 'b'], change: { from: 1, to: 2 } });
    expect(sent[0]?.change.serverTime).toBe(new Date(NOW).toISOString());
    expect(sent[0]?.change.cells).toEqual({ total: 2, 'at.1': null, 'at.2': true });
  });

  it('sends nothing twice', () => {
    join('a');
    fold(2);
    delivery.deliver([board]);
    delivery.deliver([board]);
    expect(sent).toHaveLength(1);
  });

  it('passes a slow watcher over and later gives it one change from where it stands', () => {
    const [quick, slow] = [join('quick'), join('slow')];
    slow.isOpen = false;
    for (const revision of [2, 3, 4]) {
      fold(revision);
      delivery.deliver([board]);
    }
    expect(sent.map(({ ids }) => ids)).toEqual([['quick'], ['quick'], ['quick']]);
    delivery.catchUp(slow);
    expect(sent).toHaveLength(3);
    slow.isOpen = true;
    delivery.catchUp(slow);
    delivery.catchUp(slow);
    delivery.catchUp(quick);
    expect(sent.slice(3)).toEqual([
      { ids: ['slow'], change: expect.objectContaining({ from: 1, to: 4 }) as Change },
    ]);
  });

  it('judges who is slow before the first message, so that many boards do not make a watcher slow', () => {
    const other = new WatchedBoard('w', { name: 'idle/2', param: '2', provider: new IdleBoard() });
    other.state.update({ epoch: 'one', revision: 1, asOf }, {}, 0);
    const watcher = join('a');
    other.add(watcher);
    watcher.isClear = () => (asked += 1) === 1;
    fold(2);
    other.state.update({ epoch: 'one', revision: 2, asOf }, { more: 1 }, 0);
    delivery.deliver([board, other]);
    expect(sent.map(({ change }) => change.board)).toEqual(['idle', 'idle/2']);
  });

  it('says stale where it cannot tell what is missing, and nothing more until the board is watched again', () => {
    const watcher = join('a');
    fold(1, 'two');
    delivery.deliver([board]);
    fold(2, 'two');
    delivery.deliver([board]);
    expect(stale).toEqual([{ ids: ['a'], name: 'idle' }]);
    expect(sent).toEqual([]);
    board.add(watcher);
    fold(3, 'two');
    delivery.deliver([board]);
    expect(sent).toHaveLength(1);
  });
});
