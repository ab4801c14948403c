import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A notice knows the daily mail that tells of it, so that each is told by one, however late that leaves. */
export class DigestNotices1764000049000 implements MigrationInterface {
  name = 'DigestNotices1764000049000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  `alter table notification add column digest_id uuid`,
  // What the last mails told is not told again.
  `update notification n set digest_id = m.id
     from (select distinct on (workspace_id, member_id) workspace_id, member_id, id, settled_at from mail_message
            where kind = 'daily' and state = 'sent' order by workspace_id, member_id, settled_at desc) as m
    where n.workspace_id = m.workspace_id and n.member_id = m.member_id and n.shown_from <= m.settled_at`,
];
