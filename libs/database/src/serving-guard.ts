import { rows } from './database.js';
import type { Database } from './database.js';

interface RoleFacts {
  readonly name: string;
  /** True for the role itself, false for one that it may become. */
  readonly isSelf: boolean;
  readonly isSuperuser: boolean;
  readonly bypasses: boolean;
  readonly owned: number;
}

/** The role itself, then those that it may become and should not; a superuser may become anybody. */
const ROLES = `
  with role as (
    select r.rolname as name, r.rolname = current_user as "isSelf", r.rolsuper as "isSuperuser", r.rolbypassrls as bypasses,
           (select count(*)::int from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p')) as owned
      from pg_roles r where pg_has_role(current_user, r.oid, 'member'))
  select * from role where "isSelf" or "isSuperuser" or bypasses or owned > 0 order by "isSelf" desc, name`;

/**
 * Refuses to serve where the promises would not hold: under a superuser, a role that bypasses row level security or owns tables,
 * one that may become such a role, or on a server that acknowledges writes it may lose.
 * @throws Error listing everything that is wrong and what to do
 */
export async function guardServing(database: Database, allowLoss: boolean): Promise<void> {
  const problems = await database.withWorkspace('00000000-0000-7000-8000-000000000000', async (tx) => {
    const [self, ...others] = await rows<RoleFacts>(tx, ROLES);
    const durability = await rows<{ name: string }>(
      tx,
      `select name from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'`,
    );
    return [
      ...(self ? roleProblems(self, others) : []),
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

const ADVICE = 'serve under the application role (DATABASE_APP_URL).';

function roleProblems(self: RoleFacts, others: readonly RoleFacts[]): string[] {
  const { name, isSuperuser } = self;
  if (isSuperuser) return [`${name} is a superuser, so row level security does not hold; ${ADVICE}`];
  return [
    ...faultsOf(self).map((fault) => `${name} ${fault}; ${ADVICE}`),
    ...others.map(
      (other) => `${name} may become ${other.name}, which ${faultsOf(other).join(' and ')}; ${ADVICE}`,
    ),
  ];
}

const faultsOf = ({ isSuperuser, bypasses, owned }: RoleFacts): string[] => [
  ...(isSuperuser ? ['is a superuser'] : []),
  ...(bypasses ? ['may bypass row level security'] : []),
  ...(owned > 0 ? [`owns ${owned} tables`] : []),
];
