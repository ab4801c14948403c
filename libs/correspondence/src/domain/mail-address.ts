import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { fromBase32, toBase32 } from './base32.js';

/** What a workspace's addresses are made of: its tag is written into them, its secret proves those of leads. */
export interface AddressKey {
  readonly tag: string;
  readonly secret: string;
}

const TAG_LENGTH = 12;
const LEAD_LENGTH = 26;
const PROOF_LENGTH = 10;
const INTAKE_LENGTH = 8;
/** RFC 5321 lets 64 octets stand before the at-sign. */
export const LONGEST_LOCAL_PART = 64 - 1 - TAG_LENGTH - LEAD_LENGTH - PROOF_LENGTH;

/** A tag of 60 random bits, which nobody guesses, and a secret of 256. */
export const newAddressKey = (): AddressKey => ({
  tag: toBase32(randomBytes(8)).slice(0, TAG_LENGTH),
  secret: randomBytes(32).toString('base64url'),
});

/** The address that members put into copy: what arrives there belongs to the workspace. */
export const workspaceAddress = (mailbox: string, { tag }: AddressKey): string => plus(mailbox, tag);

/** The address to which one answers about a lead. */
export const leadAddress = (mailbox: string, key: AddressKey, leadId: string): string =>
  plus(mailbox, `${key.tag}${toBase32(bytesOf(leadId))}${proofOf(key, leadId)}`);

/** What names an intake address behind the tag: 40 random bits. */
export const newIntakeKey = (): string => toBase32(randomBytes(5)).slice(0, INTAKE_LENGTH);

/** The address under which everything becomes a lead. */
export const intakeAddress = (mailbox: string, { tag }: AddressKey, intakeKey: string): string =>
  plus(mailbox, `${tag}${intakeKey}`);

/** What an address of the mailbox says: whose workspace, and the part that names a lead, unproven, or an intake address. */
export interface AddressTag {
  readonly tag: string;
  readonly lead: string | null;
  readonly intake: string | null;
}

/** Undefined for an address that is not of this mailbox or says nothing. */
export function tagOf(mailbox: string, address: string): AddressTag | undefined {
  const [local, host] = partsOf(mailbox.toLowerCase());
  const [given, givenHost] = partsOf(address.toLowerCase());
  if (host !== givenHost || !given.startsWith(`${local}+`)) return undefined;
  const said = given.slice(local.length + 1);
  const [tag, rest] = [said.slice(0, TAG_LENGTH), said.slice(TAG_LENGTH)];
  if (said.length === TAG_LENGTH) return { tag, lead: null, intake: null };
  if (rest.length === INTAKE_LENGTH) return { tag, lead: null, intake: rest };
  return rest.length === LEAD_LENGTH + PROOF_LENGTH ? { tag, lead: rest, intake: null } : undefined;
}

/** Whether the address leads into the mailbox, whatever it says. */
export const isOfMailbox = (mailbox: string, address: string): boolean => {
  const [local, host] = partsOf(mailbox.toLowerCase());
  const [given, givenHost] = partsOf(address.toLowerCase());
  return host === givenHost && (given === local || given.startsWith(`${local}+`));
};

/** The lead that the part names, if its proof is ours; compared in a time that tells nothing. */
export function provenLead(key: AddressKey, lead: string): string | undefined {
  const bytes = fromBase32(lead.slice(0, LEAD_LENGTH), 16);
  if (!bytes) return undefined;
  const leadId = idOf(bytes);
  const [said, right] = [Buffer.from(lead.slice(LEAD_LENGTH)), Buffer.from(proofOf(key, leadId))];
  return said.length === right.length && timingSafeEqual(said, right) ? leadId : undefined;
}

/** 50 bits: who wants to forge one has to send a mail for each guess. */
const proofOf = ({ secret }: AddressKey, leadId: string): string =>
  toBase32(createHmac('sha256', secret).update(`lead ${leadId}`).digest()).slice(0, PROOF_LENGTH);

const plus = (mailbox: string, said: string): string => {
  const [local, host] = partsOf(mailbox);
  return `${local}+${said}@${host}`;
};

const partsOf = (address: string): readonly [local: string, host: string] => {
  const at = address.lastIndexOf('@');
  return [address.slice(0, Math.max(at, 0)), address.slice(at + 1)];
};

const bytesOf = (id: string): Uint8Array => Buffer.from(id.replaceAll('-', ''), 'hex');

const idOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
