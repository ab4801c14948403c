import { useTranslation } from 'react-i18next';
import type { Finding } from '#sla';
import { useMemberName } from '../../api/session.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import type { Clauses } from '../../ui/use-clauses.js';
import { ABOUT, COUNTED, isShare } from './evidence.js';
import type { en } from './words.en.js';

type Otherwise = keyof typeof en.otherwise;

/** What a finding says, from its code and numbers. */
export function useFindingText(clauses: Clauses): (finding: Finding) => string {
  const { t } = useTranslation('findings');
  const formats = useFormats();
  const label = useLabel();
  const nameOf = useMemberName();
  // Each kind has its own numbers: they are filled in by their names.
  const say = t as unknown as (key: string, values: Readonly<Record<string, string | number>>) => string;
  const aboutOf = ({ code, about }: Finding): string => {
    if (ABOUT[code] === 'clause') return clauses.title(about);
    if (ABOUT[code] === 'channel') return label('channel', about);
    return nameOf(about) ?? t('someone');
  };
  return (finding) => {
    const { code, numbers } = finding;
    const told = Object.entries(numbers).map(([name, value]) => [
      name,
      isShare(code, name) ? formats.percent(value, 1) : formats.number(value, 1),
    ]);
    const values = Object.fromEntries(told) as Readonly<Record<string, string>>;
    const count = numbers[COUNTED[code] ?? ''];
    return say(`kind.${code}.says`, {
      ...{ about: aboutOf(finding), ...values },
      ...(count !== undefined && { count }),
    });
  };
}

/** What else could explain it, in one line. */
export function useOtherwise(): (finding: Finding) => string {
  const { t, i18n } = useTranslation('findings');
  const { locale } = useFormats();
  const list = new Intl.ListFormat(locale, { type: 'disjunction' });
  const isKnown = (code: string): code is Otherwise => i18n.exists(`findings:otherwise.${code}`);
  return ({ otherwise }) =>
    list.format(otherwise.map((code) => (isKnown(code) ? t(`otherwise.${code}`) : code)));
}
