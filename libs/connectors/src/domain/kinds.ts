import type { Adapter } from './adapter.js';
import { CALENDLY } from './vendors/calendly.js';
import { JSON_BODY, STANDARD_WEBHOOKS } from './vendors/generic.js';
import { GOOGLE_ADS } from './vendors/google-ads.js';
import { HUBSPOT } from './vendors/hubspot.js';
import { LINKEDIN } from './vendors/linkedin.js';
import { MAUTIC } from './vendors/mautic.js';
import { META } from './vendors/meta.js';
import { PIPEDRIVE } from './vendors/pipedrive.js';
import { SALESFORCE } from './vendors/salesforce.js';
import { SEGMENT } from './vendors/segment.js';
import { SHOPIFY } from './vendors/shopify.js';
import { TYPEFORM } from './vendors/typeform.js';

/** Every kind of source that may call, the ones for programs of one's own first. */
export const ADAPTERS: readonly Adapter[] = [
  ...[STANDARD_WEBHOOKS, JSON_BODY, GOOGLE_ADS, META, LINKEDIN, HUBSPOT, TYPEFORM],
  ...[CALENDLY, PIPEDRIVE, SALESFORCE, SEGMENT, SHOPIFY, MAUTIC],
];

export const KINDS: readonly string[] = ADAPTERS.map(({ kind }) => kind);

export function adapterOf(kind: string): Adapter {
  const found = ADAPTERS.find((each) => each.kind === kind);
  if (!found) throw new Error(`There is no kind of connector called ${kind}.`);
  return found;
}
