import type { Finding } from '#sla';

/** What is looked for, in the order it is told. */
export const FINDING_CODES = [
  'pauses-before-deadlines',
  'accepted-without-touch',
  'back-dated-answers',
  'stages-there-and-back',
  'bulk-at-period-end',
  'channel-stuffing',
  'always-met-at-once',
] as const satisfies readonly Finding['code'][];
export type FindingCode = (typeof FINDING_CODES)[number];

/** Whom a finding is about: a member by id, a clause by key, or a channel by name. */
export const ABOUT: Readonly<Record<FindingCode, 'member' | 'clause' | 'channel'>> = {
  'pauses-before-deadlines': 'member',
  'accepted-without-touch': 'member',
  'back-dated-answers': 'member',
  'stages-there-and-back': 'member',
  'bulk-at-period-end': 'clause',
  'always-met-at-once': 'clause',
  'channel-stuffing': 'channel',
};

/** Numbers that are parts of one. */
const SHARES: readonly string[] = [
  'share',
  'pausedShare',
  'planned',
  'median',
  'ninetieth',
  'rate',
  'others',
];
/** Late is a share where it stands beside how many were answered, else a count. */
export const isShare = (code: FindingCode, name: string): boolean =>
  SHARES.includes(name) || (code === 'always-met-at-once' && name === 'late');

/** The number that decides between singular and plural in what a finding says. */
export const COUNTED: Readonly<Partial<Record<FindingCode, string>>> = {
  'accepted-without-touch': 'untouched',
  'back-dated-answers': 'saving',
  'stages-there-and-back': 'leads',
};

/** So rare by chance: once in so many; null where chance was not asked. */
export function onceIn({ numbers }: Pick<Finding, 'numbers'>): number | null {
  const { pValue } = numbers;
  if (pValue === undefined) return null;
  return pValue <= 1 / RAREST ? RAREST : Math.max(1, Math.round(1 / pValue));
}

/** Rarer than this is told as this. */
export const RAREST = 1_000_000;

/** Findings by what they look like, the gravest kind first, kinds without any last. */
export function byCode<F extends Finding>(
  items: readonly F[],
): readonly { readonly code: FindingCode; readonly items: readonly F[] }[] {
  const first = (code: FindingCode): number => {
    const index = items.findIndex((item) => item.code === code);
    return index < 0 ? items.length : index;
  };
  return [...FINDING_CODES]
    .sort((one, other) => first(one) - first(other))
    .map((code) => ({ code, items: items.filter((item) => item.code === code) }));
}

/** Leads named before somebody asks for more, and how many more come then. */
export const FIRST_LEADS = 50;

/** The first so many, in pages as they were asked for: what is known of a page is not asked for again. */
export const pagesOf = (ids: readonly string[], most: number): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(Math.min(most, ids.length) / FIRST_LEADS) }, (_, page) =>
    ids.slice(page * FIRST_LEADS, Math.min(most, (page + 1) * FIRST_LEADS)),
  );
