import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CHANNELS, ORIGINS } from '#contracts';
import { api } from '../../api/client.js';
import { useMay } from '../../api/may.js';
import { useLabel } from '../../ui/use-label.js';
import type { Dimension } from './funnel-types.js';

interface Choice {
  /** Empty: leads of none. */
  readonly value: string;
  readonly label: string;
}

/** Enough for whoever chooses one; the rest is found by typing. */
const CHOICES = 200;
const LISTS = { campaign: '/campaigns', team: '/teams', owner: '/members' } as const;
type Listed = keyof typeof LISTS;

const isListed = (dimension: Dimension): dimension is Listed => dimension in LISTS;

/** What leads can be told apart by within a dimension. */
export function useValues(dimension: Dimension): readonly Choice[] {
  const { t } = useTranslation(['funnel', 'ui']);
  const label = useLabel();
  const may = useMay();
  const listed = isListed(dimension) ? dimension : null;
  const { data } = useQuery({
    queryKey: [listed === null ? 'none' : LISTS[listed].slice(1), 'choices'],
    queryFn: ({ signal }) =>
      api.get<{ items: readonly { id: string; name: string }[] }>(LISTS[listed ?? 'team'], {
        query: listed === 'campaign' ? { limit: CHOICES } : {},
        signal,
      }),
    enabled: listed !== null && may('member.read'),
  });
  if (dimension === 'channel') return CHANNELS.map((value) => ({ value, label: label('channel', value) }));
  if (dimension === 'origin')
    return ORIGINS.map((value) => ({ value, label: t(`ui:predicate.origin.${value}`) }));
  if (listed === null) return [];
  const items = (data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return [{ value: '', label: t(`funnel:filter.none.${listed}`) }, ...items];
}
