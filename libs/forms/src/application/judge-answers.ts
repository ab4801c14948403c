import { HONEYPOT } from '../domain/form-definition.js';
import type { FormDefinition } from '../domain/form-definition.js';
import { readAnswers } from '../domain/read-answers.js';
import type { Answers } from '../domain/read-answers.js';
import { HIDDEN } from '../domain/render-form.js';
import { readFormToken } from '../domain/tokens.js';
import type { CalledForm } from '../persistence/forms.js';

/** What was sent, before anybody looked at it. */
export interface SentForm {
  readonly sent: URLSearchParams;
  readonly body: Buffer;
  /** As the browser says it; programs say none. */
  readonly origin: string | undefined;
  /** The host that was asked. */
  readonly host: string | undefined;
  /** Of the network: whom the bounds are for; kept nowhere. */
  readonly address: string;
  readonly wanted: string | undefined;
}

/** What the bytes of a form say. PostgreSQL stores no NUL. */
export const sentIn = (body: Buffer): URLSearchParams =>
  new URLSearchParams(body.toString('utf8').replaceAll('%00', ''));

/** Why what was sent is not taken: as a whole, by a code. */
export type Refusal = 'closed' | 'origin' | 'throttled' | 'token' | 'too-fast' | 'expired' | 'honeypot';

export type Judged =
  | { readonly is: 'refused'; readonly reason: Refusal }
  /** It is a form of ours, and some answers are wrong or not. */
  | { readonly is: 'read'; readonly version: number; readonly answers: Answers };

/** Which form of which version was shown: what it asked then. */
export type FindDefinition = (version: number) => Promise<FormDefinition | undefined>;

/** Whether somebody filled in a form of ours, on a page that may hold it, in a time that people need. */
export async function judgeAnswers(
  form: CalledForm,
  own: string,
  { sent, origin, host }: SentForm,
  find: FindDefinition,
): Promise<Judged> {
  const refused = (reason: Refusal): Judged => ({ is: 'refused', reason });
  if (form.state === 'paused') return refused('closed');
  if (!mayCome(form, { own, host, origin })) return refused('origin');
  const token = sent.get(HIDDEN.token) ?? '';
  const minimumMs = form.definition.minimumSeconds * 1_000;
  const read = readFormToken(form.secret, token, form.now.getTime(), minimumMs);
  if (!read.ok) return refused(read.reason);
  if ((sent.get(HONEYPOT) ?? '') !== '') return refused('honeypot');
  const definition = await find(read.version);
  if (!definition) return refused('token');
  return { is: 'read', version: read.version, answers: readAnswers(definition, sent) };
}

/** From where something comes, and what counts as our own. */
interface Coming {
  readonly own: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
}

/**
 * Browsers name the page of what is sent; one that hides itself says `null`, and so is none of those allowed. A page of the host that was
 * asked is ours, under whichever name.
 */
function mayCome({ definition }: CalledForm, { own, host, origin }: Coming): boolean {
  if (origin === undefined || origin === own || definition.origins.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
