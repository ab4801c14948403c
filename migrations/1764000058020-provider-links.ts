import type { MigrationInterface, QueryRunner } from 'typeorm';
import { readableForBackup } from './support.js';

/** Accounts that sign in by OpenID Connect; keys that end, and that tell when they were used last. */
export class ProviderLinks1764000058020 implements MigrationInterface {
  name = 'ProviderLinks1764000058020';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // Whom a provider means by one of its subjects; an account has one at each provider.
  `create table provider_link (
     issuer text not null,
     subject text not null,
     account_id uuid not null,
     linked_at timestamptz(3) not null,
     used_at timestamptz(3),
     constraint pk_provider_link primary key (issuer, subject),
     constraint uq_provider_link_account unique (account_id, issuer),
     constraint fk_provider_link_account foreign key (account_id) references account (id)
   )`,
  `alter table provider_link enable row level security`,
  `alter table provider_link force row level security`,
  `create policy provider_link_accounts on provider_link to staffetta_accounts using (true) with check (true)`,
  `grant select, insert, update, delete on provider_link to staffetta_accounts`,
  readableForBackup('provider_link'),
  // Keys made before this never end, and were never seen in use.
  `alter table credential add column expires_at timestamptz(3), add column used_at timestamptz(3)`,
];
