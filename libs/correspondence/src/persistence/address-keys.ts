import { rows } from '#database';
import type { Tx } from '#database';
import { newAddressKey } from '../domain/mail-address.js';
import type { AddressKey } from '../domain/mail-address.js';

const SELECT = 'select tag, secret from address_key where workspace_id = $1';

/** The key of the workspace, made when it is first asked for; two at once end with the same one. */
export async function addressKeyOf(tx: Tx, workspaceId: string): Promise<AddressKey> {
  const [known] = await rows<AddressKey>(tx, SELECT, [workspaceId]);
  if (known) return known;
  const fresh = newAddressKey();
  await tx.query(
    `insert into address_key (workspace_id, tag, secret) values ($1, $2, $3)
     on conflict on constraint pk_address_key do nothing`,
    [workspaceId, fresh.tag, fresh.secret],
  );
  const [kept] = await rows<AddressKey>(tx, SELECT, [workspaceId]);
  return kept ?? fresh;
}
