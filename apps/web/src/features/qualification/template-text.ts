import { FRAMEWORK_TEMPLATES } from '#scoring';

/** Gives the reader's words of a template's question by its place, `bant.budget`; null where there are none. */
export type TemplateWords = (place: string) => string | null;

interface Asked {
  readonly key: string;
  readonly question: string;
}

const shippedOf = (framework: string, criterion: string): string | undefined =>
  FRAMEWORK_TEMPLATES.find(({ key }) => key === framework)?.criteria.find(({ key }) => key === criterion)
    ?.question;

/** A question as it is read: one that stands as it was shipped is read in one's own language, one's own wording as it was written. */
export function shownQuestion(framework: string, { key, question }: Asked, words: TemplateWords): string {
  if (shippedOf(framework, key) !== question) return question;
  return words(`${framework}.${key}`) ?? question;
}

/** A question as it is kept: shown words that nobody changed stay the shipped ones, so that others read them in their language. */
export function keptQuestion(framework: string, { key, question }: Asked, words: TemplateWords): string {
  const shipped = shippedOf(framework, key);
  return shipped !== undefined && words(`${framework}.${key}`) === question ? shipped : question;
}
