import type { Channel } from '#contracts';
import type { Utm } from './utm.js';

export const MEDIA = ['online', 'offline'] as const;
export type Medium = (typeof MEDIA)[number];

export const CODE_STATES = ['active', 'paused'] as const;
export type CodeState = (typeof CODE_STATES)[number];

/** One way in which an asset is handed out. */
export interface DistributionCode {
  readonly id: string;
  readonly assetId: string;
  /** As it is kept; `shownCode` is how it is printed. */
  readonly code: string;
  readonly medium: Medium;
  readonly channel: Channel;
  readonly place: string | null;
  readonly occasion: string | null;
  /** Days on which it is handed out; it counts whenever it is opened or told. */
  readonly fromOn: string | null;
  readonly toOn: string | null;
  /** How many were printed. */
  readonly printed: number | null;
  /** Where it leads instead of to its asset. */
  readonly target: string | null;
  /** How often it was opened, by whomever. */
  readonly opens: number;
  readonly state: CodeState;
  readonly createdAt: Date;
}

/** 31 signs that nobody mistakes for each other, in print, in handwriting or on the phone: no 0, 1, i, l, o. */
export const SIGNS = '23456789abcdefghjkmnpqrstuvwxyz';
/** 31^8, about 850 thousand million: rare enough that a slip of the pen meets nobody else's code. */
export const CODE_LENGTH = 8;
const CODE = new RegExp(`^[${SIGNS}]{${CODE_LENGTH}}$`);

/** The code that random bytes make; those that would favour some signs are passed over. Null when there are too few. */
export function codeOf(bytes: Uint8Array): string | null {
  const fair = [...bytes].filter((byte) => byte < 248).slice(0, CODE_LENGTH);
  return fair.length < CODE_LENGTH ? null : fair.map((byte) => SIGNS.charAt(byte % SIGNS.length)).join('');
}

/** `K7M2-PQ9D`: two groups are read aloud and typed with fewer slips. */
export const shownCode = (code: string): string =>
  `${code.slice(0, CODE_LENGTH / 2)}-${code.slice(CODE_LENGTH / 2)}`.toUpperCase();

/** What somebody typed or said, as codes are kept; null for what can be no code. Case, spaces and hyphens do not count. */
export function readCode(told: string | null | undefined): string | null {
  const plain = (told ?? '')
    .normalize('NFKC')
    .replace(/[\s\p{Pd}_.]+/gu, '')
    .toLowerCase();
  return CODE.test(plain) ? plain : null;
}

/** How a channel is called in the medium of a link, where it is not called as here. */
const MEDIUM_OF: Readonly<Partial<Record<Channel, string>>> = {
  'paid-search': 'cpc',
  'digital-catalogue': 'catalogue',
  'e-commerce': 'shop',
};

/** The codes of the link a code leads to: what other tools make of them on the page agrees with what is kept here. */
export const utmOf = (
  { channel, medium }: Pick<DistributionCode, 'channel' | 'medium'>,
  campaign: string | null,
  asset: string,
): Utm => ({
  ...{ source: medium === 'offline' ? 'print' : channel, medium: MEDIUM_OF[channel] ?? channel },
  ...(campaign !== null && { campaign }),
  content: asset,
});

/** What stands in the evidence of a touch: the code as it is printed, or what was told where nobody made such a code. */
export const codeEvidence = (told: string, known: Pick<DistributionCode, 'code'> | undefined): string =>
  known ? `code ${shownCode(known.code)}` : `unknown code ${told.trim().slice(0, 40)}`;
