import type { MigrationInterface, QueryRunner } from 'typeorm';
import { readableForBackup } from './support.js';

/** Tables that were made before can be kept as well: the owner may read every row of every table, in a transaction that says it is a backup; nobody else, and nothing is written. */
export class BackupReading1764000058200 implements MigrationInterface {
  name = 'BackupReading1764000058200';

  async up(runner: QueryRunner): Promise<void> {
    const tables = (await runner.query(
      `select c.relname as name from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
          and c.relrowsecurity and c.relforcerowsecurity
          and not exists (select from pg_policies p where p.tablename = c.relname and p.policyname = c.relname || '_backup')`,
    )) as { name: string }[];
    for (const { name } of tables) await runner.query(readableForBackup(name));
    await runner.query(RUNS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

/** What was tried, well or not; of the whole installation, so that the owner alone sees it. */
const RUNS = `
  create table backup_run (
    id uuid not null default uuidv7(),
    begun_at timestamptz(3) not null default clock_timestamp(),
    ended_at timestamptz(3),
    file text,
    bytes bigint,
    digest text,
    is_rehearsed boolean not null default false,
    failure text,
    constraint pk_backup_run primary key (id)
  )`;
