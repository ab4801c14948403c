import type { Submission } from '#intake';
import type { Link } from './first-author.js';
import type { IntakeDefaults } from './intake-address.js';
import { withoutMarks } from './mail-likeness.js';

/** As much of a mail as stands on its lead (characters); the whole of it stands among the messages. */
const LONGEST_WORDS = 4_000;

export type Author = Pick<Link, 'address' | 'name'>;

export interface Letter extends Author {
  /** The record's id. */
  readonly externalId: string;
  readonly subject: string;
  readonly text: string;
  readonly occurredAt: Date;
}

/** The hit that a mail is. */
export function submissionOf(letter: Letter, defaults: IntakeDefaults): Submission {
  const { address, externalId, occurredAt } = letter;
  const { channel, campaign, leadType, origin } = defaults;
  const subject = withoutMarks(letter.subject);
  const message = cut(letter.text.trim());
  return {
    ...{ externalId, occurredAt, channel, origin },
    ...namesOf(letter),
    ...(address !== null && { email: address }),
    ...(campaign !== null && { campaign }),
    ...(leadType !== null && { leadType }),
    custom: { ...(subject && { subject }), ...(message && { message }) },
  };
}

/** First and last name of how an author calls themselves; nothing where that is no name. */
export function namesOf({ address, name }: Author): {
  readonly firstName?: string;
  readonly lastName?: string;
} {
  const said = (name ?? '')
    .replace(/^["']+|(?<!["'])["']+$|(?<!\s)\s*\([^()]*\)\s*$/g, '')
    .replace(/(?<!\s)\s+(?:via|tramite)\s+.*$/i, '')
    .trim();
  if (said === '' || said.includes('@') || said.toLowerCase() === address) return {};
  const [last = '', first = ''] = said.split(/,\s*/, 2);
  if (first !== '') return { firstName: bounded(first), lastName: bounded(last) };
  const [firstName = '', ...rest] = said.split(/\s+/);
  return { firstName: bounded(firstName), ...(rest.length > 0 && { lastName: bounded(rest.join(' ')) }) };
}

const bounded = (name: string): string => name.slice(0, 200).replace(HALF, '');
const cut = (text: string): string => text.slice(0, LONGEST_WORDS).replace(HALF, '');
const HALF = /[\uD800-\uDBFF]$/;
