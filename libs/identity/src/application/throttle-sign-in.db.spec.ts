import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { forgetOldBounds } from '#http';
import { IdentityConfig } from '../identity.config.js';
import { SignInThrottle } from './throttle-sign-in.js';

describe('SignInThrottle', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterEach(() => db.oracle('delete from shared_bound'));
  afterAll(() => db.drop());

  const throttle = (settings: Partial<IdentityConfig>) =>
    new SignInThrottle(Object.assign(new IdentityConfig(), settings), db.database);
  const THROTTLED = expect.objectContaining({ kind: 'throttled', code: 'session/throttled' });

  it('refuses the attempt after the last allowed one and says when to come back', async () => {
    const gate = throttle({ signInAttempts: 3 });
    for (let attempt = 0; attempt < 3; attempt += 1) await gate.admit('::1', 'a@b');
    await expect(gate.admit('::1', 'a@b')).rejects.toEqual(THROTTLED);
    await expect(gate.admit('::1', 'a@b')).rejects.toHaveProperty('retryAfterSeconds', expect.any(Number));
    await expect(gate.admit('203.0.113.2', 'a@b')).resolves.toBeUndefined();
    await expect(gate.admit('::1', 'c@d')).resolves.toBeUndefined();
  });

  it('counts attempts made at once', async () => {
    const gate = throttle({ signInAttempts: 5 });
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => gate.admit('::1', 'a@b')));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  });

  it('bounds one address over all accounts', async () => {
    const gate = throttle({ signInAttemptsPerAddress: 4 });
    for (let n = 0; n < 4; n += 1) await gate.admit('::1', `${n}@b`);
    await expect(gate.admit('::1', '5@b')).rejects.toEqual(THROTTLED);
  });

  it('forgets the failures of an account that signed in', async () => {
    const gate = throttle({ signInAttempts: 3 });
    for (let attempt = 0; attempt < 3; attempt += 1) await gate.admit('::1', 'a@b');
    await gate.succeeded('::1', 'a@b');
    await expect(gate.admit('::1', 'a@b')).resolves.toBeUndefined();
  });

  it('counts what several processes see together, and a whole /64 as one', async () => {
    const processes = [throttle({ signInAttempts: 4 }), throttle({ signInAttempts: 4 })] as const;
    const attempts = Array.from({ length: 12 }, (_, n) =>
      processes[n % 2 ? 1 : 0].admit(`2001:db8::${n}`, 'a@b'),
    );
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
  });

  it('begins anew once the window is over, and is then forgotten', async () => {
    const gate = throttle({ signInAttempts: 3 });
    for (let attempt = 0; attempt < 3; attempt += 1) await gate.admit('::1', 'a@b');
    await db.oracle(`update shared_bound set ends_at = now() - interval '1 second'`);
    await expect(gate.admit('::1', 'a@b')).resolves.toBeUndefined();
    await db.oracle(`update shared_bound set ends_at = now() - interval '1 second'`);
    expect(await db.database.withRole('accounts', forgetOldBounds)).toBe(2);
  });

  it('keeps neither addresses nor e-mail addresses', async () => {
    await throttle({}).admit('203.0.113.9', 'mario@example.com');
    const kept = await db.oracle<{ key: Buffer }>('select key from shared_bound');
    expect(kept).toHaveLength(2);
    for (const { key } of kept) expect(key).toHaveLength(32);
  });
});
