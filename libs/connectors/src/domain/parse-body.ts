import { assertStorable } from '#http';
import { AppError } from '#kernel';
import { quoteLongNumbers } from './quote-long-numbers.js';
import { Unreadable } from './unreadable.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * What a body says. Ids that are written as numbers stay what they are: whole numbers of 16 digits and more are read as texts.
 * @throws Unreadable saying why, without repeating anything of it
 */
export function parseBody(bytes: Buffer, is: 'json' | 'form'): unknown {
  const body = is === 'form' ? parseForm(textOf(bytes)) : parseJson(textOf(bytes));
  try {
    assertStorable(body);
  } catch (error) {
    const [first] = error instanceof AppError ? error.fields : [];
    throw new Unreadable(first ? `${first.pointer}: ${first.detail}` : 'It holds what cannot be kept.');
  }
  return body;
}

function textOf(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Unreadable('The body is not written in UTF-8.');
  }
}

function parseJson(text: string): unknown {
  let body: unknown;
  try {
    body = JSON.parse(quoteLongNumbers(text));
  } catch {
    throw new Unreadable('The body is no complete JSON document.');
  }
  if (typeof body === 'object' && body !== null) return body;
  throw new Unreadable('The body is neither a JSON object nor an array.');
}

/** Of a field that is sent twice the last one counts. */
const parseForm = (text: string): unknown => Object.fromEntries(new URLSearchParams(text));
