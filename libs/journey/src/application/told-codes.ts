import type { Tx } from '#database';
import { readCode, shownCode, utmOf } from '../domain/distribution-code.js';
import {
  countOpening,
  insertToldCodes,
  knownCodes,
  workspaceOfCode,
} from '../persistence/distribution-codes.js';
import type { KnownCode } from '../persistence/distribution-codes.js';

export type { KnownCode } from '../persistence/distribution-codes.js';

/** What was told, by what it stands for; what this workspace never made is missing in the map. No statement where nothing was told. */
export async function toldCodes(
  tx: Tx,
  workspaceId: string,
  told: readonly (string | null | undefined)[],
): Promise<ReadonlyMap<string, KnownCode>> {
  const codes = [...new Set(told.flatMap((each) => readCode(each) ?? []))];
  const found = codes.length === 0 ? [] : await knownCodes(tx, workspaceId, codes);
  const byCode = new Map(found.map((each) => [each.code, each]));
  return new Map(
    told.flatMap((each): [string, KnownCode][] => {
      const known = byCode.get(readCode(each) ?? '');
      return each && known ? [[each, known]] : [];
    }),
  );
}

/** Which nameless leads told which code: nothing else says so. One statement, and none where there are no such. */
export async function noteToldCodes(
  tx: Tx,
  workspaceId: string,
  told: readonly { readonly leadId: string; readonly codeId: string }[],
): Promise<void> {
  if (told.length > 0) await insertToldCodes(tx, workspaceId, told);
}

/** The workspace of a code that was opened, as the role that learns nothing else. */
export const workspaceOfOpened = (tx: Tx, told: string): Promise<string | undefined> => {
  const code = readCode(told);
  return code === null ? Promise.resolve(undefined) : workspaceOfCode(tx, code);
};

/** Where a code leads: to its own address or that of its asset, with the codes of a link; undefined where it leads nowhere. */
export async function openedCode(
  tx: Tx,
  workspaceId: string,
  told: string,
): Promise<{ readonly id: string; readonly shown: string; readonly target: string } | undefined> {
  const known = (await toldCodes(tx, workspaceId, [told])).get(told);
  const to = known?.target ?? known?.address;
  if (known?.state !== 'active' || !to) return undefined;
  const address = new URL(to);
  for (const [name, value] of Object.entries(utmOf(known, known.campaign, known.asset)))
    if (!address.searchParams.has(`utm_${name}`)) address.searchParams.set(`utm_${name}`, value);
  return { id: known.id, shown: shownCode(known.code), target: address.href };
}

/** One more opening, whoever it was. */
export const countCodeOpening = async (tx: Tx, workspaceId: string, id: string): Promise<void> =>
  void (await countOpening(tx, workspaceId, id));
