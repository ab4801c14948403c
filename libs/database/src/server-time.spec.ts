import { ServerTime } from './server-time.js';

describe('the time of the database, as a process knows it', () => {
  const TRUE_OFFSET = Date.UTC(2026, 5, 1);
  let [steady, offset, isAway] = [0, 0, false];
  let trips: [there: number, back: number][] = [];

  beforeEach(() => {
    [steady, offset, isAway, trips] = [1_000, TRUE_OFFSET, false, []];
    vi.spyOn(performance, 'now').mockImplementation(() => steady);
  });

  afterEach(() => vi.restoreAllMocks());

  const measured = async (...given: [number, number][]): Promise<ServerTime> => {
    trips = given;
    const time = new ServerTime(() => {
      if (isAway) return Promise.reject(new Error('away'));
      const [there, back] = trips.shift() ?? [0, 0];
      const askedAt = steady;
      const at = (steady += there) + offset;
      steady += back;
      return Promise.resolve({ askedAt, at, answeredAt: steady });
    });
    for (const _ of given) await time.measure();
    return time;
  };

  const error = (time: ServerTime): number => time.now() - (steady + offset);

  it('is true to half a trip, whatever way was the slower one', async () => {
    expect(Math.abs(error(await measured([0, 80])))).toBeLessThanOrEqual(40);
    expect(Math.abs(error(await measured([80, 0])))).toBeLessThanOrEqual(40);
  });

  it('runs on with the steady clock, and not with the clock of the machine', async () => {
    const time = await measured([1, 1]);
    const before = time.now();
    vi.spyOn(Date, 'now').mockReturnValue(0);
    steady += 60_000;
    expect(time.now() - before).toBe(60_000);
  });

  it('grows truer with each measurement that agrees, and no worse with a slow one', async () => {
    const time = await measured([300, 0], [0, 200], [2, 2], [900, 0]);
    expect(Math.abs(error(time))).toBeLessThanOrEqual(2);
  });

  it.each([
    ['back', -300_000],
    ['forward', 86_400_000],
  ])('follows the clock of the database %s', async (_, step) => {
    const time = await measured([1, 1], [1, 1]);
    offset += step;
    await time.measure();
    expect(Math.abs(error(time))).toBeLessThanOrEqual(1);
  });

  it('keeps what it knows while the database is away', async () => {
    const time = await measured([1, 1]);
    isAway = true;
    await expect(time.measure()).rejects.toThrow('away');
    steady += 10_000;
    expect(Math.abs(error(time))).toBeLessThanOrEqual(1);
  });

  it('is not made up before it was measured', () => {
    expect(() => new ServerTime(() => Promise.reject(new Error('away'))).now()).toThrow('never measured');
  });
});
