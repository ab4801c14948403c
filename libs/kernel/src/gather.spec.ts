import { Gather } from './gather.js';

/** Serves numbers by their doubles; a group goes on when it is let. */
const gathering = (
  bounds: { mostRunning?: number; mostShared?: number; mostWaiting?: number; restShare?: number } = {},
) => {
  const groups: (readonly number[])[] = [];
  const gates: (() => void)[] = [];
  const gather = new Gather<number, number>({
    ...{ mostRunning: 1, mostShared: 3, mostWaiting: 100, ...bounds },
    sizeOf: () => 1,
    full: () => new Error('full'),
    isOfAll: (error) => error instanceof RangeError,
    serve: async (group) => {
      groups.push(group);
      await new Promise<void>((resolve) => gates.push(resolve));
      if (group.includes(13)) throw new Error('unlucky');
      if (group.includes(99)) throw new RangeError('gone');
      return group.map((each) => each * 2);
    },
  });
  const letAllPass = async (most = Infinity): Promise<void> => {
    let passed = 0;
    for (let idle = 0; idle < 20; idle += 1) {
      while (gates.length > 0 && passed < most) {
        gates.shift()?.();
        passed += 1;
        idle = 0;
      }
      await Promise.resolve();
    }
  };
  return { gather, groups, letAllPass };
};

describe('requests that are gathered', () => {
  it('are served at once on a quiet line', () => {
    const { gather, groups } = gathering();
    void gather.run('a', 1);
    expect(groups).toEqual([[1]]);
  });

  it('share the next go while one is on its way, up to its bound, the oldest first', async () => {
    const { gather, groups, letAllPass } = gathering();
    const all = Promise.all([1, 2, 3, 4, 5].map((each) => gather.run('a', each)));
    await letAllPass();
    expect(await all).toEqual([2, 4, 6, 8, 10]);
    expect(groups).toEqual([[1], [2, 3, 4], [5]]);
  });

  describe('with a rest after a large group', () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    /** So many are served together, which takes 30 ms. */
    const served = async (many: number) => {
      const line = gathering({ mostShared: 100, restShare: 0.5 });
      const ask = (count: number) => Array.from({ length: count }, (_, each) => line.gather.run('a', each));
      void ask(1 + many);
      await line.letAllPass(1);
      vi.advanceTimersByTime(30);
      void ask(2);
      await line.letAllPass(1);
      return { ...line, ask, sizes: () => line.groups.map(({ length }) => length) };
    };

    it('go together with those who were answered and come back', async () => {
      const { ask, sizes } = await served(8);
      vi.advanceTimersByTime(14);
      void ask(3);
      expect(sizes()).toEqual([1, 8]);
      vi.advanceTimersByTime(1);
      expect(sizes()).toEqual([1, 8, 5]);
    });

    it('wait for nobody where few were served', async () => {
      const { sizes } = await served(7);
      expect(sizes()).toEqual([1, 7, 2]);
    });

    it('rest on a line that nobody waits on, and are served at once when it is over', async () => {
      const { ask, sizes, letAllPass } = await served(8);
      vi.advanceTimersByTime(15);
      await letAllPass();
      vi.advanceTimersByTime(1_000);
      void ask(1);
      expect(sizes()).toEqual([1, 8, 2, 1]);
    });
  });

  it('do not wait for another line', () => {
    const { gather, groups } = gathering();
    void gather.run('a', 1);
    void gather.run('b', 2);
    expect(groups).toEqual([[1], [2]]);
  });

  it('are not served again where the failure is of all: what was done once is not done twice', async () => {
    const { gather, groups, letAllPass } = gathering();
    const all = Promise.allSettled([1, 2, 99, 4].map((each) => gather.run('a', each)));
    await letAllPass();
    expect((await all).map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'rejected',
    ]);
    expect(groups).toEqual([[1], [2, 99, 4]]);
  });

  it('are served alone where their group fails, so that only the one at fault hears of it', async () => {
    const { gather, letAllPass } = gathering();
    const all = Promise.allSettled([1, 2, 13, 4].map((each) => gather.run('a', each)));
    await letAllPass();
    expect((await all).map((each) => (each.status === 'fulfilled' ? each.value : 'failed'))).toEqual([
      2,
      4,
      'failed',
      8,
    ]);
  });

  it('are turned away where too many wait', async () => {
    const { gather, letAllPass } = gathering({ mostWaiting: 1 });
    const [one, other] = [gather.run('a', 1), gather.run('a', 2)];
    expect(() => gather.run('a', 3)).toThrow('full');
    await letAllPass();
    expect(await Promise.all([one, other])).toEqual([2, 4]);
  });

  it('of any size go alone where they are larger than a group', async () => {
    const { gather, groups, letAllPass } = gathering({ mostShared: 0 });
    const all = Promise.all([1, 2].map((each) => gather.run('a', each)));
    await letAllPass();
    expect([await all, groups]).toEqual([
      [2, 4],
      [[1], [2]],
    ]);
  });
});
