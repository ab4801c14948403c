import type { Channel, Origin } from '#contracts';

/** What a lead is that comes in under an address, where nothing says otherwise. */
export interface IntakeDefaults {
  readonly channel: Channel;
  readonly campaign: string | null;
  readonly leadType: string | null;
  readonly origin: Origin;
}

/** An address of the mailbox under which every mail becomes a lead of whoever wrote it first. */
export interface IntakeAddress extends IntakeDefaults {
  readonly id: string;
  readonly name: string;
  /** Stands behind the tag of the workspace. */
  readonly key: string;
  readonly state: 'active' | 'paused';
  readonly createdAt: Date;
}

export const INTAKE_VERDICTS = ['accepted', 'duplicate', 'answer', 'refused'] as const;
export type IntakeVerdict = (typeof INTAKE_VERDICTS)[number];

/** Why a mail became no lead of its own. */
export const INTAKE_REASONS = [
  'auto_reply',
  'bounce',
  'report',
  'list',
  'own-address',
  'member',
  'no-author',
  'paused',
  'known-mail',
  'same-words',
  'thread',
  'person-erased',
] as const;
export type IntakeReason = (typeof INTAKE_REASONS)[number];

/** By which name records of mails are known: one for all addresses, so that a mail forwarded to two of them is one. */
export const MAIL_SOURCE = 'mail';
