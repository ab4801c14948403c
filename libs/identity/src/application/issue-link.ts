import type { Tx } from '#database';
import { hashOf, newToken } from '../domain/tokens.js';
import { insertLink } from '../persistence/links.js';
import type { LinkFacts, LinkKind } from '../persistence/links.js';

/** A link to copy and send by hand. */
export interface IssuedLink {
  readonly link: string;
  /** ISO 8601, UTC. */
  readonly expiresAt: string;
}

/** Hours a link of each kind stays open. */
const OPEN_HOURS: Readonly<Record<LinkKind, number>> = {
  invitation: 168,
  reset: 24,
  'sign-in': 168,
  setup: 24,
};

/** The page of the web client that follows a link. */
const PAGES: Readonly<Record<LinkKind, string>> = {
  invitation: 'link',
  reset: 'link',
  'sign-in': 'link',
  setup: 'setup',
};

/** Makes a link, under the role for accounts; the token stands in the link and is stored nowhere. */
export async function issueLink(tx: Tx, facts: LinkFacts, baseUrl: string): Promise<IssuedLink> {
  const token = newToken();
  const expiresAt = await insertLink(tx, {
    ...facts,
    tokenHash: hashOf(token),
    hours: OPEN_HOURS[facts.kind],
  });
  const link = new URL(`/${PAGES[facts.kind]}/${token}`, baseUrl).href;
  return { link, expiresAt: expiresAt.toISOString() };
}
