import { useTranslation } from 'react-i18next';
import type { Kind, Source } from './source-types.js';
import { reasonOf, VERDICTS } from './source-types.js';

interface SourceWords {
  /** What a kind is for; empty for one this client does not know yet. */
  readonly textOf: (kind: Pick<Kind, 'kind'>) => string;
  /** What whoever connects it does; the product's own English for a kind this client does not know yet. */
  readonly stepsOf: (kind: Kind) => readonly string[];
  /** A field of a lead; one of one's own by its name. */
  readonly fieldName: (field: string) => string;
  /** Why something became of a hit. */
  readonly whyOf: (reason: string) => string;
  /** How many of each verdict, those that there are. */
  readonly countsOf: (day: Source['day']) => string;
}

/** Words that are chosen by what the product tells. */
export function useSourceWords(): SourceWords {
  const { t, i18n } = useTranslation('connectors');
  const { language } = i18n;
  const known = (key: string): string | null =>
    i18n.exists(`connectors:${key}`, { lng: language })
      ? (i18n.t as (key: string) => string)(`connectors:${key}`)
      : null;
  return {
    textOf: ({ kind }) => known(`kinds.${kind}.text`) ?? '',
    stepsOf: ({ kind, steps }) =>
      steps.map((step, index) => known(`kinds.${kind}.steps.s${index + 1}`) ?? step),
    fieldName: (field) =>
      field.startsWith('custom.')
        ? field.slice('custom.'.length)
        : (known(`mapping.fields.${field}`) ?? field),
    whyOf: (reason) => {
      const { code, detail } = reasonOf(reason);
      const said = known(`log.reason.${code}`);
      if (said === null) return detail ?? reason;
      return code === 'unreadable' && detail !== null ? `${said} (${detail})` : said;
    },
    countsOf: (day) =>
      VERDICTS.flatMap((verdict) => {
        const count = day[verdict] ?? 0;
        return count === 0 ? [] : [t(`log.counted.${verdict}`, { count })];
      }).join(', '),
  };
}
