import { Draft } from '#connectors';
import type { Submission } from '#intake';
import type { FormDefinition, FormField } from './form-definition.js';
import type { PageSigns } from './page-signs.js';
import { textIn } from './texts.js';

/** A form as it was sent and found right. */
export interface Sent {
  readonly definition: FormDefinition;
  readonly values: ReadonlyMap<string, string>;
  readonly signs: PageSigns;
  readonly language: string;
  readonly at: Date;
  /** The same answers on the same form are one record. */
  readonly externalId: string;
  readonly isTest: boolean;
  readonly anonymousId?: string;
  /** Of the link that led to the form. */
  readonly link?: {
    readonly channel: string | null;
    readonly campaign: string | null;
    readonly asset: string | null;
    readonly distributionCode?: string | null;
  };
}

/** What somebody agreed to, in the very words. */
export interface GivenConsent {
  readonly purpose: string;
  readonly text: string;
}

/** A kind of field fills the field of a lead that is called so. */
const USUAL: Readonly<Partial<Record<FormField['kind'], string>>> = { email: 'email', phone: 'phone' };

export const consentsOf = ({ definition, values, language }: Sent): GivenConsent[] =>
  definition.fields.flatMap(({ kind, name, purpose = '', label }) =>
    kind === 'consent' && values.has(name) ? [{ purpose, text: textIn(label, language) }] : [],
  );

/**
 * What a form says, as a submission; what the visitor said goes before how they came, and that before the defaults of the form. What they
 * agreed to is written down beside it: it may wait for its proof.
 */
export function writeSubmission(sent: Sent): Submission {
  const { definition, values, signs, language, at, externalId, isTest, anonymousId, link } = sent;
  const { channel: usual, ...defaults } = definition.defaults ?? {};
  const draft = new Draft();
  for (const { name, kind, to } of definition.fields) {
    if (kind === 'consent') continue;
    const field = to ?? USUAL[kind];
    if (field === undefined) draft.note(name, values.get(name));
    else draft.set(field, values.get(name));
  }
  draft.setAll({ referrer: signs.referrer, landingPage: signs.landingPage, locale: language, anonymousId });
  draft.setAll(Object.fromEntries(Object.entries(signs.utm).map(([code, value]) => [`utm.${code}`, value])));
  if (link) draft.setAll({ ...link });
  const whole = { externalId, occurredAt: at, isTest };
  const hasClickIds = Object.keys(signs.clickIds).length > 0;
  const submission = draft.finish(defaults, whole, hasClickIds ? undefined : usual);
  return { ...submission, ...(hasClickIds && { clickIds: signs.clickIds }) };
}
