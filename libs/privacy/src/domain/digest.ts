import { createHmac } from 'node:crypto';
import type { Identity } from '#people';

/**
 * An address, a number or an id as it is remembered after erasing: a hash under a key of this installation, unlike in every workspace. Whoever has
 * the table and not the key can test no guess.
 */
export const digestOf = (key: Buffer, workspaceId: string, { kind, source, value }: Identity): Buffer => {
  const said = source === '' ? [kind, value] : [kind, source, value];
  return createHmac('sha256', key)
    .update(['staffetta suppression v1', workspaceId, ...said].join('\0'))
    .digest();
};

/** What stands for the id of a record that said who it was: the same each time, and of nobody. */
export const standInOf = (key: Buffer, workspaceId: string, id: string): string =>
  `erased:${createHmac('sha256', key).update(`staffetta record v1\0${workspaceId}\0${id}`).digest('base64url').slice(0, 27)}`;
