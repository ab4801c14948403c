import { impersonal } from './impersonal.js';

export const UTM_FIELDS = ['source', 'medium', 'campaign', 'term', 'content'] as const;
export type UtmField = (typeof UTM_FIELDS)[number];
export type Utm = Partial<Readonly<Record<UtmField, string>>>;

/** The five codes of a link, without what names a person; others are left out. */
export function cleanUtm(sent: Readonly<Record<string, unknown>> | null | undefined): Utm {
  return Object.fromEntries(
    UTM_FIELDS.flatMap((field) => {
      const value = sent?.[field];
      const clean = typeof value === 'string' ? impersonal(value) : null;
      return clean === null ? [] : [[field, clean]];
    }),
  );
}
