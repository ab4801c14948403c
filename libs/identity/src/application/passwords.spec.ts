import { IdentityConfig } from '../identity.config.js';
import { hashPassword, isPasswordOf } from './hash-password.js';
import { SignInThrottle } from './throttle-sign-in.js';

describe('passwords', () => {
  it('are hashed with argon2id at no less than the minimum of OWASP, each with its own salt', async () => {
    const [one, other] = await Promise.all([hashPassword('correct horse'), hashPassword('correct horse')]);
    expect(one).not.toBe(other);
    const [, algorithm, , cost = ''] = one.split('$');
    const { m, t } = Object.fromEntries(cost.split(',').map((part) => part.split('='))) as Record<
      string,
      string
    >;
    expect(algorithm).toBe('argon2id');
    expect(Number(m)).toBeGreaterThanOrEqual(19_456);
    expect(Number(t)).toBeGreaterThanOrEqual(2);
  });

  it('match their hash and nothing else', async () => {
    const hash = await hashPassword('correct horse');
    expect(await isPasswordOf(hash, 'correct horse')).toBe(true);
    expect(await isPasswordOf(hash, 'correct horsf')).toBe(false);
  });

  it('never match where there is no hash, not even the decoy', async () => {
    expect(await isPasswordOf(null, 'nobody has this password')).toBe(false);
    expect(await isPasswordOf(undefined, '')).toBe(false);
  });
});

describe('SignInThrottle', () => {
  const throttle = (settings: Partial<IdentityConfig>) =>
    new SignInThrottle(Object.assign(new IdentityConfig(), settings));
  const THROTTLED = expect.objectContaining({ kind: 'throttled', code: 'session/throttled' });

  it('refuses the attempt after the last allowed one and says when to come back', async () => {
    const gate = throttle({ signInAttempts: 3 });
    for (let attempt = 0; attempt < 3; attempt += 1) await gate.admit('::1', 'a@b');
    await expect(gate.admit('::1', 'a@b')).rejects.toEqual(THROTTLED);
    await expect(gate.admit('::1', 'a@b')).rejects.toHaveProperty('retryAfterSeconds', expect.any(Number));
    await expect(gate.admit('::2', 'a@b')).resolves.toBeUndefined();
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
});
