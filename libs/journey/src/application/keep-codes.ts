import { randomBytes } from 'node:crypto';
import type { Channel } from '#contracts';
import type { Tx } from '#database';
import { newId } from '#kernel';
import { isWebAddress } from '../domain/asset.js';
import { codeOf, shownCode } from '../domain/distribution-code.js';
import type { DistributionCode, Medium } from '../domain/distribution-code.js';
import { registryChanges } from '../domain/registry-change.js';
import { codeById, codesOfAsset, insertCode, updateCode } from '../persistence/distribution-codes.js';
import type { CodeChange } from '../persistence/distribution-codes.js';
import { missingCode, tooManyCodes, wrongAddress, wrongDays } from './content-errors.js';
import { given, readAsset } from './keep-assets.js';
import { tellRegistry } from './registry-entry.js';
import type { Keeper } from './registry-entry.js';

const MOST_CODES = 500;

/** What is left out stays; null says that there is none. */
export type CodeWish = { readonly [K in keyof CodeChange]?: CodeChange[K] | undefined };

export interface NewCodeWish extends Omit<CodeWish, 'state'> {
  readonly medium: Medium;
  readonly channel: Channel;
}

const UNTOLD: CodeChange = {
  ...{ place: null, occasion: null, fromOn: null, toOn: null, printed: null, target: null },
  state: 'active',
};

const FIELDS = ['place', 'occasion', 'fromOn', 'toOn', 'printed', 'target', 'state'] as const;

/** The codes of an asset, in the order they were made. @throws AppError `asset/missing` */
export async function readCodes(tx: Tx, workspaceId: string, assetId: string): Promise<DistributionCode[]> {
  await readAsset(tx, workspaceId, assetId);
  return codesOfAsset(tx, workspaceId, assetId);
}

/** @throws AppError `asset/missing`, `distribution-code/missing` */
export async function readOneCode(
  tx: Tx,
  workspaceId: string,
  { assetId, id }: { readonly assetId: string; readonly id: string },
): Promise<DistributionCode> {
  const found = await codeById(tx, workspaceId, id);
  if (found?.assetId !== assetId) throw missingCode();
  return found;
}

/** Draws a code nobody has. @throws AppError `asset/missing`, `distribution-code/too-many`, `content/address`, `content/days` */
export async function makeCode(
  tx: Tx,
  keeper: Keeper,
  assetId: string,
  { medium, channel, ...wish }: NewCodeWish,
): Promise<DistributionCode> {
  const { workspaceId } = keeper;
  const facts = judged({ ...UNTOLD, ...given(wish) });
  if ((await readCodes(tx, workspaceId, assetId)).length >= MOST_CODES) throw tooManyCodes();
  const id = newId<'distribution-code'>();
  const made = { id, assetId, medium, channel, ...facts };
  let code = drawn();
  while (!(await insertCode(tx, workspaceId, { ...made, code }))) code = drawn();
  const told = { assetId, code: shownCode(code), medium, channel };
  await tellRegistry(tx, keeper, 'distribution_code.made', id, told);
  return readOneCode(tx, workspaceId, { assetId, id });
}

/** What is printed stays and may lead elsewhere; the same again changes nothing. @throws AppError `distribution-code/missing`, `content/address`, `content/days` */
export async function changeCode(
  tx: Tx,
  keeper: Keeper,
  of: { readonly assetId: string; readonly id: string },
  change: CodeWish,
): Promise<DistributionCode> {
  const { workspaceId } = keeper;
  const now = await readOneCode(tx, workspaceId, of);
  const facts = judged({ ...now, ...given(change) });
  const changes = registryChanges<CodeChange>(now, facts, FIELDS);
  if (changes.length === 0) return now;
  await updateCode(tx, workspaceId, of.id, facts);
  await tellRegistry(tx, keeper, 'distribution_code.changed', of.id, { assetId: of.assetId, changes });
  return readOneCode(tx, workspaceId, of);
}

function judged(facts: CodeChange): CodeChange {
  const { fromOn, toOn, target } = facts;
  if (fromOn !== null && toOn !== null && toOn < fromOn) throw wrongDays('toOn');
  if (target !== null && !isWebAddress(target)) throw wrongAddress('target');
  return facts;
}

function drawn(): string {
  for (;;) {
    const code = codeOf(randomBytes(16));
    if (code !== null) return code;
  }
}
