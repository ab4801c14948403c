import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];

export type WebForm = Schemas['WebFormDto'];
export type Definition = Schemas['FormDefinitionDto'];
export type FormField = Schemas['FormFieldDto'];
export type FormChoice = Schemas['FormChoiceDto'];
export type FormDefaults = Schemas['FormDefaultsDto'];
export type FormVersion = Schemas['WebFormVersionDto'];
export type FormHit = Schemas['FormHitDto'];
export type FormHitPage = Schemas['FormHitsDto'];
export type WholeFormHit = Schemas['WholeFormHitDto'];
export type ReplayedHit = Pick<FormHit, 'id' | 'verdict'>;
export type FieldKind = FormField['kind'];
export type FormState = WebForm['state'];
export type Verdict = FormHit['verdict'];
export type Texts = Readonly<Record<string, string>>;

/** In the order they are offered: what most forms ask first. */
export const KINDS = [
  ...(['text', 'email', 'phone', 'number', 'long-text'] as const),
  ...(['choice', 'consent', 'hidden'] as const),
] as const satisfies readonly FieldKind[];

export const VERDICTS = [
  ...(['accepted', 'test', 'duplicate', 'refused', 'failed'] as const),
] as const satisfies readonly Verdict[];

/** Languages a form is offered in; the server takes any two letters. */
export const LANGUAGES = ['en', 'it', 'de', 'es', 'fr', 'nl', 'pl', 'pt'] as const;

/** Fields of a lead that an answer may fill; what fills none is kept beside the lead. */
export const TARGETS = [
  ...(['firstName', 'lastName', 'fullName', 'jobTitle', 'country', 'region'] as const),
  ...(['company.name', 'company.domain', 'company.industry', 'company.employees'] as const),
  ...(['leadType', 'channel', 'intent', 'campaign', 'asset', 'distributionCode'] as const),
] as const;

/** What is asked for most often; any other word may be written. */
export const LEAD_TYPES = ['demo', 'quote', 'information', 'catalogue', 'support', 'course'] as const;

/** The text in this language, else in the first that it has. */
export const textIn = (texts: Texts | undefined, language: string): string =>
  texts?.[language] ?? Object.values(texts ?? {})[0] ?? '';
