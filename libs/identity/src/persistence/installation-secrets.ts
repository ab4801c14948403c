import './installation-secret.row.js';
import { rows } from '#database';
import type { Tx } from '#database';

/**
 * A secret of the installation, made by whoever asks first; all processes get the same. Under the narrow role `accounts`.
 */
export async function keptSecret(tx: Tx, name: string, made: string): Promise<string> {
  await tx.query(
    `insert into installation_secret (name, value, made_at) values ($1, $2, instant())
     on conflict on constraint pk_installation_secret do nothing`,
    [name, made],
  );
  const [kept] = await rows<{ value: string }>(tx, 'select value from installation_secret where name = $1', [
    name,
  ]);
  return kept?.value ?? made;
}
