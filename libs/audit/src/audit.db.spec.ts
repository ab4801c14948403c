import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SYSTEM } from '#contracts';
import { Signals } from '#database';
import { Journal, Leases } from '#journal';
import { newId } from '#kernel';
import type { Log } from '#observability';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { until } from '../../../test/support/until.js';
import { AnchorHeads } from './application/anchor-heads.js';
import { ChainActs } from './application/chain-acts.js';
import { KeepLog } from './application/keep-log.js';
import { recordActs } from './application/record-act.js';
import { ShowStanding } from './application/show-standing.js';
import { VerifyLog } from './application/verify-log.js';
import { AnchorFiles, readAnchors } from './persistence/anchor-files.js';

describe('the audit log', () => {
  let db: TestDatabase;
  let signals: Signals;
  let home: string;
  let files: AnchorFiles;
  let chaining: ChainActs;
  let anchoring: AnchorHeads;
  const said: string[] = [];
  const log = {
    info: (text: string) => said.push(text),
    error: (text: string) => said.push(text),
  } as unknown as Log;
  beforeAll(async () => {
    db = await testDatabase();
    signals = new Signals(db.appUrl);
    chaining = new ChainActs(db.database);
  });
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'staffetta-audit-'));
    files = new AnchorFiles(home);
    anchoring = new AnchorHeads(db.database, new Journal(signals), log, files);
    said.length = 0;
  });
  afterEach(() => rmSync(home, { recursive: true }));
  afterAll(async () => {
    await signals.onApplicationShutdown();
    await db.drop();
  });

  const tell = (workspaceId: string, count: number): Promise<void> =>
    db.database.withWorkspace(workspaceId, (tx) =>
      recordActs(
        tx,
        Array.from({ length: count }, (_, index) => ({
          ...{ workspaceId, actor: SYSTEM, action: 'retention.changed' as const },
          ...{ subject: { kind: 'settings', id: null }, facts: { version: index + 1 } },
        })),
      ),
    );
  const verify = (workspaceId: string) => {
    const publicKey = files.publicKey();
    const { anchors } = publicKey ? readAnchors(files.anchorsPath) : { anchors: [] };
    return new VerifyLog(db.database).verify(workspaceId, {
      anchors,
      publicKeys: publicKey ? [publicKey] : [],
    });
  };

  it('numbers acts without a gap, in the order told, however many and whoever chains at once', async () => {
    const workspaceId = newId();
    for (const count of [3, 700, 2]) await tell(workspaceId, count);
    expect(await chaining.waiting()).toContain(workspaceId);
    await Promise.all([1, 2, 3].map(() => new ChainActs(db.database).chain(workspaceId)));
    expect(await chaining.waiting()).not.toContain(workspaceId);
    expect(await verify(workspaceId)).toMatchObject({ checked: 705, confirmed: 0 });
    const [last] = await db.oracle(
      `select number::int, facts from audit_entry where workspace_id = $1 order by number desc limit 1`,
      [workspaceId],
    );
    expect(last).toEqual({ number: 705, facts: '{"version":2}' });
  });

  it('signs its head into a file of the home and tells whoever wants to hear', async () => {
    const workspaceId = newId();
    await tell(workspaceId, 5);
    await chaining.chain(workspaceId);
    expect(await anchoring.unanchored()).toContain(workspaceId);
    await anchoring.anchor(workspaceId);
    await anchoring.anchor(workspaceId);
    const { anchors } = readAnchors(files.anchorsPath);
    expect(anchors).toEqual([
      expect.objectContaining({ workspaceId, number: 5, publicKey: files.publicKey() }),
    ]);
    expect(statSync(join(home, 'audit/private-key.pem')).mode & 0o777).toBe(0o600);
    expect(said).toEqual([expect.stringContaining('new key')]);
    const [told] = await db.oracle<{ payload: object }>(
      `select payload from journal_entry where workspace_id = $1 and type = 'audit.anchored'`,
      [workspaceId],
    );
    expect(told?.payload).toMatchObject({ number: 5, signature: anchors[0]?.signature });
    expect(await verify(workspaceId)).toMatchObject({ checked: 5, confirmed: 5, untrusted: 0 });
  });

  it('misses a tail that was cut off after it was signed', async () => {
    const workspaceId = newId();
    await tell(workspaceId, 5);
    await chaining.chain(workspaceId);
    await anchoring.anchor(workspaceId);
    await db.oracle('delete from audit_entry where workspace_id = $1 and number > 3', [workspaceId]);
    expect(await verify(workspaceId)).toMatchObject({ checked: 3, fault: { kind: 'truncated', number: 4 } });
    await tell(workspaceId, 4);
    await chaining.chain(workspaceId);
    expect(await verify(workspaceId)).toMatchObject({ fault: { kind: 'rewritten', until: 5 } });
  });

  it('believes no anchor that another key signed, and passes over a line that was cut off by a crash', async () => {
    const workspaceId = newId();
    await tell(workspaceId, 2);
    await chaining.chain(workspaceId);
    await anchoring.anchor(workspaceId);
    const line = readFileSync(files.anchorsPath, 'utf8');
    writeFileSync(files.anchorsPath, line.replace('"number":2', '"number":3') + line + line.slice(0, 40));
    expect(readAnchors(files.anchorsPath)).toMatchObject({ broken: [] });
    expect(await verify(workspaceId)).toMatchObject({ checked: 2, confirmed: 2, untrusted: 1 });
  });

  it('believes the heads of a former home once its public key lies beside the own, and no key the database tells', async () => {
    const workspaceId = newId();
    const grow = async (): Promise<void> => {
      await tell(workspaceId, 2);
      await chaining.chain(workspaceId);
      await anchoring.anchor(workspaceId);
    };
    await grow();
    const [former, pem] = [files.publicKey(), readFileSync(files.publicKeyPath, 'utf8')];
    rmSync(join(home, 'audit'), { recursive: true });
    const log = new VerifyLog(db.database);
    const standing = new ShowStanding(db.database, log, files);
    const look = async () => log.verify(workspaceId, await standing.witnesses(workspaceId));
    expect(await look()).toMatchObject({ checked: 2, confirmed: 0, untrusted: 1, unknownKeys: [former] });
    await grow();
    expect(await look()).toMatchObject({ checked: 4, confirmed: 4, untrusted: 1, unknownKeys: [former] });
    mkdirSync(files.trustedFolder);
    for (const text of [pem, `${former}\n`]) {
      writeFileSync(join(files.trustedFolder, 'the-old-house.pub'), text);
      expect(await look()).toMatchObject({ confirmed: 4, untrusted: 0, unknownKeys: [] });
    }
    expect(files.trusted().broken).toEqual([]);
    writeFileSync(join(files.trustedFolder, 'README'), 'Keys of former homes.');
    expect(files.trusted()).toEqual({
      keys: [files.publicKey(), former],
      broken: [join(files.trustedFolder, 'README')],
    });
  });

  it('is kept in the background: chained at once, signed by time or by number', async () => {
    const leases = new Leases(db.database, { leaseMs: 500, pollMs: 20 });
    const [few, many] = [newId(), newId()];
    const pace = { everyMs: 600_000, entries: 10 };
    const keeping = new KeepLog(leases, chaining, anchoring, log, { leaseMs: 500, pollMs: 20 }, pace);
    keeping.onApplicationBootstrap();
    try {
      await tell(few, 3);
      await tell(many, 12);
      await until('the larger one is signed', async () => {
        const found = await db.oracle('select 1 from audit_anchor where workspace_id = $1', [many]);
        return found.length === 1;
      });
      expect(await db.oracle('select 1 from audit_anchor where workspace_id = $1', [few])).toEqual([]);
      expect(await verify(few)).toMatchObject({ checked: 3 });
    } finally {
      await keeping.onApplicationShutdown();
    }
  });
});
