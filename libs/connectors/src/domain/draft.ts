import { CHANNELS, INTENTS, ORIGINS } from '#contracts';
import type { Channel } from '#contracts';
import type { Submission } from '#intake';
import { normaliseEmail } from '#people';
import { textOf } from './payload.js';
import type { ConnectorSettings } from './settings.js';

/** Fields of a lead by which a source, or a mapping, names what it sends, and the most characters of each. */
const FIELD_LENGTHS: Readonly<Record<string, number>> = {
  ...{ firstName: 200, lastName: 200, fullName: 400, email: 320, phone: 100, jobTitle: 200 },
  ...{ country: 100, region: 100, locale: 35, anonymousId: 200 },
  ...{ 'company.name': 200, 'company.domain': 300, 'company.country': 100 },
  ...{ 'company.industry': 200, 'company.employees': 10 },
  ...{ channel: 40, intent: 40, origin: 40, leadType: 100, campaign: 300, asset: 300 },
  distributionCode: 40,
  ...{ 'utm.source': 500, 'utm.medium': 500, 'utm.campaign': 500, 'utm.term': 500, 'utm.content': 500 },
  ...{ referrer: 4_000, landingPage: 4_000, 'clickIds.gclid': 500, 'clickIds.fbclid': 500 },
  ...{ 'clickIds.msclkid': 500, 'clickIds.li_fat_id': 500, 'clickIds.ttclid': 500 },
};

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  channel: CHANNELS,
  intent: INTENTS,
  origin: ORIGINS,
};
const CUSTOM = 'custom.';
const LONGEST_CUSTOM = 4_000;
const MOST_CUSTOM = 100;
const MOST_EMPLOYEES = 2_147_483_647;

export const FIELDS: readonly string[] = Object.keys(FIELD_LENGTHS);

export const isField = (name: string): boolean =>
  Object.hasOwn(FIELD_LENGTHS, name) || (name.startsWith(CUSTOM) && name.length > CUSTOM.length);

type Whole = Pick<Submission, 'externalId' | 'occurredAt' | 'isTest' | 'externalIds' | 'consent'>;

/** Cut to its bound, never through the middle of a character. */
const cut = (text: string, most: number): string => text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');

/**
 * A lead put together field by field, as sources tell it.
 * Nothing that was sent is lost: what fits no field, or is none (an address that is no address), goes with the lead as it came.
 */
export class Draft {
  private readonly values = new Map<string, string>();
  private readonly custom = new Map<string, unknown>();

  /** Says a field; the first that says it counts, and nothing says nothing. */
  set(field: string, value: unknown): this {
    if (field.startsWith(CUSTOM)) return this.note(field.slice(CUSTOM.length), value);
    const text = textOf(value);
    if (text === undefined) return this;
    if (!this.fits(field, text)) return this.note(field, text);
    if (!this.values.has(field)) this.values.set(field, cut(text, FIELD_LENGTHS[field] ?? 200));
    return this;
  }

  setAll(values: Readonly<Record<string, unknown>>): this {
    for (const [field, value] of Object.entries(values)) this.set(field, value);
    return this;
  }

  /** Keeps something with the lead that no field is for. */
  note(name: string, value: unknown): this {
    if (value === undefined || value === null || value === '' || this.custom.size >= MOST_CUSTOM) return this;
    const kept = typeof value === 'object' ? JSON.stringify(value) : value;
    this.custom.set(cut(name, 200), typeof kept === 'string' ? cut(kept, LONGEST_CUSTOM) : kept);
    return this;
  }

  has(field: string): boolean {
    return this.values.has(field);
  }

  /** @param usual the channel where neither the hit nor the settings nor any sign in a link says one */
  finish(settings: ConnectorSettings, whole: Whole, usual?: Channel): Submission {
    this.setAll(defaultsOf(settings));
    if (usual && !this.hasSigns()) this.set('channel', usual);
    this.splitName();
    const flat = Object.fromEntries(
      [...this.values].filter(([field]) => !field.includes('.') && field !== 'fullName'),
    );
    // What the settings take for granted is dated by nobody: it never stands against what the person said.
    const consent = whole.consent ?? settings.consent;
    return {
      ...(flat as Partial<Submission>),
      ...this.under('company'),
      ...this.under('utm'),
      ...this.under('clickIds'),
      ...(this.custom.size > 0 && { custom: Object.fromEntries(this.custom) }),
      ...whole,
      ...(consent && { consent }),
    };
  }

  private fits(field: string, text: string): boolean {
    if (field === 'email') return normaliseEmail(text) !== null;
    if (field === 'company.employees') return /^\d{1,10}$/.test(text) && Number(text) <= MOST_EMPLOYEES;
    const choices = CHOICES[field];
    return Object.hasOwn(FIELD_LENGTHS, field) && (choices === undefined || choices.includes(text));
  }

  private hasSigns(): boolean {
    return [...this.values.keys()].some((field) => /^(utm\.|clickIds\.|referrer$|channel$)/.test(field));
  }

  private splitName(): void {
    const [first, ...rest] = (this.values.get('fullName') ?? '').split(/\s+/).filter(Boolean);
    if (this.has('firstName') || this.has('lastName')) return;
    this.set('firstName', first).set('lastName', rest.join(' '));
  }

  private under(prefix: string): object {
    const found = [...this.values].flatMap(([field, value]): [string, string | number][] => {
      const [start, name = ''] = field.split('.');
      if (start !== prefix || name === '') return [];
      return [[name, name === 'employees' ? Number(value) : value]];
    });
    return found.length === 0 ? {} : { [prefix]: Object.fromEntries(found) };
  }
}

const defaultsOf = ({
  channel,
  campaign,
  asset,
  intent,
  origin,
  leadType,
  country,
}: ConnectorSettings): Readonly<Record<string, unknown>> => ({
  ...{ channel, campaign, asset, intent, origin, leadType, country },
});
