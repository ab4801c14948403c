import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Backups and restores are told to every workspace: what is noted of them waits until it is. */
export class BackupActs1764000058480 implements MigrationInterface {
  name = 'BackupActs1764000058480';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // By the schedule or by a command; of which moment the rows are; when every workspace was told.
  `alter table backup_run
     add column kind text not null default 'made',
     add column began_by text not null default 'schedule',
     add column is_sealed boolean not null default false,
     add column kept_at timestamptz(3),
     add column told_at timestamptz(3),
     add constraint ck_backup_run_kind check (kind in ('made', 'restored')),
     add constraint ck_backup_run_began_by check (began_by in ('schedule', 'command'))`,
  // What was before is not told afterwards: the day of an act is the day it was told.
  `update backup_run set told_at = ended_at where ended_at is not null`,
  // Whoever tells is the owner, whom forced row level security binds: in a transaction that says it is about a backup.
  `create policy audit_intent_told on audit_intent for insert to current_user
     with check ((select current_setting('staffetta.purpose', true)) = 'backup')`,
];
