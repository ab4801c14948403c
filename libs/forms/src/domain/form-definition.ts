import type { Channel, Intent } from '#contracts';
import type { Texts } from './texts.js';

export const FIELD_KINDS = [
  'text',
  'email',
  'phone',
  'number',
  'long-text',
  'choice',
  'hidden',
  'consent',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

export interface FormChoice {
  readonly value: string;
  readonly label: Texts;
}

/** One question of a form. */
export interface FormField {
  /** By which its answer is sent. */
  readonly name: string;
  readonly kind: FieldKind;
  /** The question; of a consent the very words that are agreed to. None where it is hidden. */
  readonly label?: Texts;
  readonly required?: boolean;
  /** The field of a lead it fills, such as `firstName`; kept beside the lead under its name when left out. */
  readonly to?: string;
  readonly choices?: readonly FormChoice[];
  /** What a hidden field says when the address of the page names nothing for it. */
  readonly value?: string;
  /** What a consent is for, such as `marketing`. */
  readonly purpose?: string;
}

/** How the leads of a form are taken where nothing says otherwise. */
export interface FormDefaults {
  /** Of visitors who came with no sign of where from. */
  readonly channel?: Channel;
  readonly campaign?: string;
  readonly asset?: string;
  readonly leadType?: string;
  readonly intent?: Intent;
  /** Of people that name none. */
  readonly country?: string;
}

export interface DoubleOptIn {
  /** Whether a lead waits with marketing until its address is confirmed. */
  readonly holds: boolean;
  /** How long the link in the mail is good for. */
  readonly hours: number;
}

/** What a form asks, in which languages, and what becomes of it. Each change is a version of its own; none is ever rewritten. */
export interface FormDefinition {
  /** The first is shown where a visitor reads none of them. */
  readonly languages: readonly string[];
  readonly title: Texts;
  readonly intro?: Texts;
  readonly button: Texts;
  readonly fields: readonly FormField[];
  readonly thanks: Texts;
  /** Where a visitor is sent instead of being thanked: this installation, or one of `origins`. */
  readonly redirect?: string;
  /** Pages of these origins may hold the form: `https://www.example.com`. */
  readonly origins: readonly string[];
  readonly defaults?: FormDefaults;
  readonly doubleOptIn?: DoubleOptIn;
  /** Nobody fills it in faster (seconds). */
  readonly minimumSeconds: number;
}

/** Filled in by nobody who sees the form. */
export const HONEYPOT = 'website_url';

/** `test`: what is sent becomes test leads, which no figure and no promise counts. */
export const FORM_STATES = ['test', 'active', 'paused'] as const;
export type FormState = (typeof FORM_STATES)[number];

export const VERDICTS = ['accepted', 'duplicate', 'refused', 'failed', 'test'] as const;
export type Verdict = (typeof VERDICTS)[number];
