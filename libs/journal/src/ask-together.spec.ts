import { setTimeout as sleep } from 'node:timers/promises';
import { AskTogether, untilBeat } from './ask-together.js';

const lengths = () => {
  const looks: string[][] = [];
  const asking = new AskTogether<number>((names) => {
    looks.push([...names]);
    return Promise.resolve(new Map(names.filter((name) => name !== '').map((name) => [name, name.length])));
  });
  return { looks, asking };
};

describe('Questions of the same moment', () => {
  it('are answered by one look, each with its own answer', async () => {
    const { looks, asking } = lengths();
    const answers = await Promise.all(['one', 'three', '', 'one'].map((name) => asking.ask(name)));
    expect({ answers, looks }).toEqual({ answers: [3, 5, undefined, 3], looks: [['one', 'three', '']] });
  });

  it('of another moment are looked for anew', async () => {
    const { looks, asking } = lengths();
    await asking.ask('one');
    await asking.ask('one');
    expect(looks).toEqual([['one'], ['one']]);
  });

  it('fail together, and the next are answered', async () => {
    let looks = 0;
    const asking = new AskTogether<number>(() => {
      looks += 1;
      return looks === 1 ? Promise.reject(new Error('gone')) : Promise.resolve(new Map([['one', 1]]));
    });
    const first = await Promise.allSettled([asking.ask('one'), asking.ask('two')]);
    expect(first.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await asking.ask('one')).toBe(1);
  });

  it('do not wait for a look that never ends', async () => {
    let looks = 0;
    const asking = new AskTogether<number>(() => {
      looks += 1;
      return looks === 1 ? new Promise(() => undefined) : Promise.resolve(new Map([['one', 1]]));
    });
    void asking.ask('one');
    await sleep(20);
    expect(await asking.ask('one')).toBe(1);
  });
});

describe('The beat', () => {
  it('is the same for whatever begins when it likes, and always lies ahead', async () => {
    const beats: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      const ms = untilBeat(50);
      expect(ms).toBeGreaterThan(0);
      beats.push(Math.floor((performance.now() + ms) / 50));
      await sleep(4);
    }
    expect(new Set(beats).size).toBeLessThanOrEqual(2);
  });
});
