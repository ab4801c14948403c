import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { staffetta as run } from '../../../test/support/stack/staffetta.js';
import type { Ended } from '../../../test/support/stack/staffetta.js';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { buildWorkspace } from '../../../test/support/workspace-builder.js';
import type { BuiltWorkspace } from '../../../test/support/workspace-builder.js';

describe('the commands of whoever runs the installation', () => {
  let db: TestDatabase;
  let home: string;
  let room: BuiltWorkspace<'Giulia'>;
  beforeAll(async () => {
    db = await testDatabase();
    room = await buildWorkspace(db, { members: [{ name: 'Giulia', roles: ['administrator'] }] });
    home = mkdtempSync(join(tmpdir(), 'staffetta-operator-'));
  });
  afterAll(async () => {
    await db.drop();
    rmSync(home, { recursive: true, force: true });
  });

  const staffetta = (...told: readonly string[]): Promise<Ended> =>
    run(told, {
      ...{ STAFFETTA_HOME: home, DATABASE_ALLOW_LOSS: 'true' },
      ...{ DATABASE_URL: db.ownerUrl, DATABASE_APP_URL: db.appUrl },
    });

  it('reset no second factor that is not there, of nobody unknown', async () => {
    const off = await staffetta('reset-second-factor', room.members.Giulia.email);
    expect(off).toMatchObject({
      code: 1,
      err: expect.stringContaining('There is no second factor') as string,
    });
    const unknown = await staffetta('reset-second-factor', 'nobody@example.com');
    expect(unknown).toMatchObject({ code: 1, err: expect.stringContaining('No account has') as string });
  });

  it('make figures anew, of all workspaces or of one, and say so in the audit log', async () => {
    const all = await staffetta('rebuild-figures', '--json');
    const one = await staffetta('rebuild-figures', room.id, '--json');
    for (const { code, out } of [all, one]) {
      expect(code).toBe(0);
      expect(JSON.parse(out)).toEqual([{ workspaceId: room.id, position: expect.any(Number) as number }]);
    }
    expect((await staffetta('rebuild-figures', 'Nowhere')).code).toBe(1);
    const told = await db.oracle(`select actor_kind from audit_intent where action = 'figures.rebuilt'`);
    expect(told).toEqual([{ actor_kind: 'system' }, { actor_kind: 'system' }]);
  });

  describe('verify the audit log after a move', () => {
    const at = new Date('2031-06-10T10:00:00.000Z');
    const former = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')];
    const base64 = (key: KeyObject): string =>
      Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64');
    const [one = '', other = ''] = former.map(({ publicKey }) => base64(publicKey));

    /** An entry as its form is documented, and its head signed by each of the former homes, one after the other. */
    beforeAll(async () => {
      let previous = '0'.repeat(64);
      for (const [index, { publicKey, privateKey }] of former.entries()) {
        const number = index + 1;
        const form = ['staffetta-audit-1', room.id, number, at.toISOString(), 'system', null];
        const what = ['retention.changed', 'settings', null, '{}', previous];
        const hash = createHash('sha256')
          .update(JSON.stringify([...form, ...what]))
          .digest('hex');
        const text = ['staffetta-anchor-1', room.id, number, hash, at.toISOString()].join('\n');
        const signature = sign(null, Buffer.from(text), privateKey).toString('base64');
        await db.oracle(
          `insert into audit_entry (workspace_id, number, at, actor_kind, action, subject_kind, facts, previous_hash, hash)
           values ($1, $2, $3, 'system', 'retention.changed', 'settings', '{}', $4, $5)`,
          [room.id, number, at, previous, hash],
        );
        await db.oracle(
          `insert into audit_anchor (workspace_id, number, at, hash, public_key, signature) values ($1, $2, $3, $4, $5, $6)`,
          [room.id, number, at, hash, base64(publicKey), signature],
        );
        previous = hash;
      }
    });

    it('say which keys are not known here, and where they belong', async () => {
      const { code, out } = await staffetta('audit', 'verify');
      expect(code).toBe(1);
      expect(out).toContain('2 entries hold, 0 of them confirmed');
      for (const told of [one, other, join(home, 'audit', 'trusted')]) expect(out).toContain(told);
    });

    it('believe the keys that are named, however many', async () => {
      const keys = (...named: string[]): string[] => named.flatMap((key) => ['--key', key]);
      const ofOne = await staffetta('audit', 'verify', ...keys(one));
      expect([ofOne.code, ofOne.out]).toEqual([1, expect.stringContaining('1 anchors were not signed')]);
      const ofBoth = await staffetta('audit', 'verify', ...keys(one, other));
      expect([ofBoth.code, ofBoth.out]).toEqual([0, expect.stringContaining('2 of them confirmed')]);
      const wrong = await staffetta('audit', 'verify', ...keys('none'));
      expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('no public key in none')]);
    });

    it('believe the keys that lie in the home', async () => {
      const folder = join(home, 'audit', 'trusted');
      mkdirSync(folder, { recursive: true });
      const pem = former[0]?.publicKey.export({ format: 'pem', type: 'spki' }) ?? '';
      writeFileSync(join(folder, 'milano.pem'), pem);
      writeFileSync(join(folder, 'torino.txt'), `${other}\n`);
      const { code, out } = await staffetta('audit', 'verify');
      expect([code, out]).toEqual([0, expect.stringContaining('2 of them confirmed')]);
      writeFileSync(join(folder, 'torino.txt'), 'ask Carla');
      expect(await staffetta('audit', 'verify')).toMatchObject({
        code: 1,
        err: expect.stringContaining('torino.txt') as string,
      });
    });
  });
});
