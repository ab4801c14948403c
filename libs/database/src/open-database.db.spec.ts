import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { DatabaseConfig } from './database.config.js';
import { startEmbedded } from './embedded/embedded-server.js';
import type { EmbeddedServer } from './embedded/embedded-server.js';
import { openDatabase } from './open-database.js';

const signsIn = async (connectionString: string): Promise<string> => {
  const client = new Client({ connectionString });
  try {
    await client.connect();
    const { rows } = await client.query<{ name: string }>('select current_user as name');
    return rows[0]?.name ?? '';
  } finally {
    await client.end();
  }
};

describe('processes with folders of their own on one outside server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'staffetta-outside-'));
  let server: EmbeddedServer;
  let url: string;
  beforeAll(async () => {
    // PostgreSQL runs under another account where this runs as root.
    chmodSync(folder, 0o755);
    server = await startEmbedded({ home: join(folder, 'server'), settings: { fsync: 'off' } });
    const address = new URL(server.adminUrl);
    address.pathname = '/staffetta';
    const admin = new Client({ connectionString: server.adminUrl });
    await admin.connect();
    await admin.query('create database staffetta');
    await admin.end();
    url = address.href;
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = (home: string, more: Partial<DatabaseConfig> = {}) =>
    openDatabase(Object.assign(new DatabaseConfig(), { url, home: join(folder, home), ...more }));

  it('do not lock each other out', async () => {
    const one = await open('one');
    await open('other');
    await expect(signsIn(one.appUrl)).resolves.toBe('staffetta_app');
    await expect(signsIn(one.ownerUrl)).resolves.toBe('staffetta_owner');
  });

  it('use the passwords that are set', async () => {
    const chosen = { ownerPassword: 'the owner’s very own', appPassword: 'another one, for serving' };
    const { appUrl } = await open('one', chosen);
    expect(decodeURIComponent(new URL(appUrl).password)).toBe(chosen.appPassword);
    await expect(signsIn(appUrl)).resolves.toBe('staffetta_app');
  });
});
