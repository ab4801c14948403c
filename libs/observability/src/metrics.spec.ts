import { AppError } from '#kernel';
import { openLog } from './log.js';
import { MetricsDoor } from './metrics-door.js';
import { Metrics } from './metrics.js';
import { ObservabilityConfig } from './observability.config.js';
import { registerPoolGauges } from './pool-gauges.js';
import { ReadinessChecks } from './readiness-checks.js';
import { Requests } from './requests.js';

const silent = openLog({ logLevel: 'silent', logFormat: 'json' }, { write: () => undefined });

describe('Metrics', () => {
  it('asks a gauge when it is read', async () => {
    const metrics = new Metrics();
    let lag = 3;
    metrics.askedGauge({ name: 'staffetta_lag', help: 'Lag.', read: (set) => set(lag) });
    expect((await metrics.read()).text).toContain('staffetta_lag 3');
    lag = 5;
    expect((await metrics.read()).text).toContain('staffetta_lag 5');
  });

  it('forgets labels that are no longer told, and shows nothing when reading fails', async () => {
    const metrics = new Metrics();
    let told: Record<string, number> | undefined = { a: 1, b: 2 };
    metrics.askedGauge({
      name: 'staffetta_by_reader',
      help: 'By reader.',
      labels: ['reader'],
      read: (set) => {
        if (!told) throw new Error('the database is away');
        for (const [reader, value] of Object.entries(told)) set(value, { reader });
      },
    });
    expect((await metrics.read()).text).toContain('staffetta_by_reader{reader="b"} 2');
    told = { a: 1 };
    expect((await metrics.read()).text).not.toContain('reader="b"');
    told = undefined;
    expect((await metrics.read()).text).not.toContain('staffetta_by_reader{');
  });

  it('shows an unlabelled gauge that fails as absent, not as zero or as it was', async () => {
    const metrics = new Metrics();
    let fails = false;
    metrics.askedGauge({
      name: 'staffetta_age',
      help: 'Age.',
      read: (set) => (fails ? Promise.reject(new Error('away')) : set(9)),
    });
    await metrics.read();
    fails = true;
    expect((await metrics.read()).text).not.toMatch(/^staffetta_age/m);
  });

  it('counts connections as busy, idle and waited for', async () => {
    const metrics = new Metrics();
    registerPoolGauges(metrics, () => ({ total: 5, idle: 2, waiting: 7 }));
    const { text } = await metrics.read();
    expect(text).toMatch(/state="busy"\} 3\n.*state="idle"\} 2\n.*state="waiting"\} 7/);
  });

  it('knows the lag of the event loop once it watches the process', async () => {
    const metrics = new Metrics();
    metrics.watchProcess();
    expect((await metrics.read()).text).toContain('nodejs_eventloop_lag_p99_seconds');
  });
});

describe('Requests', () => {
  it('tells credentials apart without naming one', () => {
    const written: string[] = [];
    const requests = new Requests(
      openLog({ logLevel: 'info', logFormat: 'json' }, { write: (line) => void written.push(line) }),
      new Metrics(),
    );
    const request = { method: 'GET', route: '/leads', status: 200, elapsedMs: 1.26, requestId: 'r' };
    requests.answered({ ...request, workspaceId: 'w', credentialId: 'key-one' });
    requests.answered({ ...request, route: undefined, status: 404 });
    requests.answered({ ...request, route: '/health/live' });
    const lines = written.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toMatchObject([
      { ms: 1.3, workspaceId: 'w', credential: expect.stringMatching(/^[0-9a-f]{12}$/) },
      { route: 'unmatched', status: 404 },
    ]);
    expect(written.join('')).not.toContain('key-one');
  });
});

describe('MetricsDoor', () => {
  const door = (metricsToken?: string) =>
    new MetricsDoor(Object.assign(new ObservabilityConfig(), { metricsToken }));
  const refused = expect.objectContaining({ code: 'metrics/closed' });
  const TOKEN = 'a-token-of-some-length';

  it.each([
    [undefined, '127.0.0.1', {}, true, 'a program on this machine'],
    [undefined, '::1', {}, true, 'the same over IPv6'],
    [undefined, '::ffff:127.0.0.1', {}, true, 'the same, mapped'],
    [undefined, '10.0.0.7', {}, false, 'another machine'],
    [
      undefined,
      '127.0.0.1',
      { 'x-forwarded-for': '1.2.3.4' },
      false,
      'a proxy on this machine speaks for another',
    ],
    [undefined, '10.0.0.7', { authorization: 'Bearer undefined' }, false, 'no token is set, so none fits'],
    [TOKEN, '10.0.0.7', { authorization: `Bearer ${TOKEN}` }, true, 'the token opens from anywhere'],
    [TOKEN, '127.0.0.1', {}, false, 'with a token set, everyone shows it'],
    [TOKEN, '127.0.0.1', { authorization: `Bearer ${TOKEN}x` }, false, 'another token'],
  ])('with token %s, from %s with %j: %s', (token, ip, headers, isAdmitted, _because) => {
    const admit = () => door(token).admit({ ip, headers });
    if (isAdmitted) expect(admit).not.toThrow();
    else expect(admit).toThrow(refused);
  });

  it('refuses with an error that says what to do', () => {
    expect(() => door().admit({ ip: '10.0.0.7', headers: {} })).toThrow(AppError);
    expect(() => door().admit({ ip: '10.0.0.7', headers: {} })).toThrow(/METRICS_TOKEN/);
  });
});

describe('ReadinessChecks', () => {
  it('is ready when every check holds, and names the one that does not', async () => {
    const checks = new ReadinessChecks(silent);
    expect(await checks.run()).toEqual({ isReady: true, checks: {} });
    checks.register('database', () => Promise.resolve());
    checks.register('migrations', () => Promise.reject(new Error('behind')));
    expect(await checks.run()).toEqual({ isReady: false, checks: { database: 'ok', migrations: 'failing' } });
  });

  it('takes a check that never answers, or throws at once, for a failing one', async () => {
    const checks = new ReadinessChecks(silent);
    checks.register('silent', () => new Promise(() => undefined));
    checks.register('throwing', () => {
      throw new Error('at once');
    });
    expect((await checks.run(5)).checks).toEqual({ silent: 'failing', throwing: 'failing' });
  });

  it('refuses a second check of one name', () => {
    const checks = new ReadinessChecks(silent);
    checks.register('database', () => Promise.resolve());
    expect(() => checks.register('database', () => Promise.resolve())).toThrow(/already/);
  });
});
