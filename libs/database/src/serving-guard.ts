import { rows } from './database.js';
import type { Database } from './database.js';

interface RoleFacts {
  readonly name: string;
  readonly isSuperuser: boolean;
  readonly bypasses: boolean;
  readonly owned: number;
}

/**
 * Refuses to serve where the promises would not hold: under a superuser, a role that bypasses row level security or owns tables,
 * or on a server that acknowledges writes it may lose.
 * @throws Error listing everything that is wrong and what to do
 */
export async function guardServing(database: Database, allowLoss: boolean): Promise<void> {
  const problems = await database.withWorkspace('00000000-0000-7000-8000-000000000000', async (tx) => {
    const [role] = await rows<RoleFacts>(
      tx,
      `select rolname as name, rolsuper as "isSuperuser", rolbypassrls as bypasses,
              (select count(*)::int from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p')) as owned
         from pg_roles r where rolname = current_user`,
    );
    const durability = await rows<{ name: string }>(
      tx,
      `select name from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'`,
    );
    return [
      ...(role ? roleProblems(role) : []),
      ...(allowLoss
        ? []
        : durability.map(({ name }) => `${name} is off: acknowledged writes could be lost; turn it on.`)),
    ];
  });
  if (problems.length > 0)
    throw new Error(
      `Staffetta will not serve on this database:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
    );
}

function roleProblems({ name, isSuperuser, bypasses, owned }: RoleFacts): string[] {
  const advice = 'serve under the application role (DATABASE_APP_URL).';
  return [
    ...(isSuperuser ? [`${name} is a superuser, so row level security does not hold; ${advice}`] : []),
    ...(bypasses && !isSuperuser ? [`${name} may bypass row level security; ${advice}`] : []),
    ...(owned > 0 && !isSuperuser ? [`${name} owns ${owned} tables; ${advice}`] : []),
  ];
}
