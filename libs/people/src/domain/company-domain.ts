import { remembering } from '#kernel';
import { getDomain } from 'tldts';
import { hostName } from './email.js';
import { FREE_MAIL_DOMAINS } from './free-mail-domains.js';

/**
 * The registrable domain by which a company is found, from an address, an e-mail or a bare host; null when there is none
 * or when anybody may have an address there. Uses the Public Suffix List with its private part, so that two shops
 * under one hosting domain stay two companies. Normalising twice changes nothing.
 */
export function companyDomain(text: string | null | undefined): string | null {
  const typed = (text ?? '').normalize('NFKC').trim().toLowerCase();
  return typed === '' || typed.length > 2_000 ? null : domainOf(typed);
}

/** The address of a company and of the mail that its people write lead to the same. */
const domainOf = remembering(500, (typed: string): string | null => {
  const host = hostName(hostPart(typed));
  const domain = host && getDomain(host, { allowPrivateDomains: true });
  return domain && !FREE_MAIL_DOMAINS.has(domain) ? domain : null;
});

/** What stands between scheme and user on one side, port and path on the other. */
function hostPart(typed: string): string {
  const [authority = ''] = typed.replace(/^(?:[a-z][a-z0-9+.-]*:\/\/|mailto:|\/\/)/, '').split(/[/?#\s]/);
  return authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '');
}
