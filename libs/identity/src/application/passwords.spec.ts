import { hashPassword, isPasswordOf } from './hash-password.js';

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
