import { Pill, PillGroup } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useTeams } from '../../api/session.js';
import { useLabel } from '../../ui/use-label.js';
import { useStretch } from '../../ui/use-stretch.js';
import type { Duty } from './choosing.js';
import { NONE, withFilter } from './filters.js';
import type { FilterName, Filters } from './filters.js';

interface PartPillsProps {
  readonly filters: Filters;
  readonly duties: readonly Duty[];
}

interface Part {
  readonly name: FilterName;
  readonly text: string;
}

/** What a figure was of, so that whoever came from it sees what is listed, and can look wider. */
export function PartPills(props: PartPillsProps): JSX.Element | null {
  const { t } = useTranslation('obligations');
  const [, setParams] = useSearchParams();
  const parts = useParts(props);
  if (parts.length === 0) return null;
  const drop = ({ name }: Part): void => setParams((before) => without(before, name), { replace: true });
  return (
    <PillGroup aria-label={t('part.only')}>
      {parts.map((part) => (
        <Pill
          key={part.name}
          size="md"
          withRemoveButton
          removeButtonProps={{
            'aria-label': t('part.drop', { part: part.text }),
            'aria-hidden': false,
            tabIndex: 0,
          }}
          onRemove={() => drop(part)}
        >
          {part.text}
        </Pill>
      ))}
    </PillGroup>
  );
}

/** Both ends of a period go together. */
const without = (params: URLSearchParams, name: FilterName): URLSearchParams => {
  const next = withFilter(params, name, null);
  return name === 'from' ? withFilter(next, 'to', null) : next;
};

function useParts({ filters, duties }: PartPillsProps): readonly Part[] {
  const { t } = useTranslation('obligations');
  const label = useLabel();
  const { tier, channel, level } = filters;
  const period = usePeriodText(filters);
  const team = useTeamName(filters.teamId);
  const tiers = duties.flatMap((duty) => (duty.key === filters.clauseKey ? (duty.tiers ?? []) : []));
  const tierName = tiers.find(({ key }) => key === tier)?.label ?? tier;
  const source = channel === NONE ? t('part.noChannel') : label('channel', channel ?? '');
  return [
    ...(period === null ? [] : [{ name: 'from' as const, text: period }]),
    ...(tierName === null ? [] : [{ name: 'tier' as const, text: t('part.tier', { tier: tierName }) }]),
    ...(team === null ? [] : [{ name: 'teamId' as const, text: t('part.team', { team }) }]),
    ...(channel === null ? [] : [{ name: 'channel' as const, text: t('part.source', { source }) }]),
    ...(level === null ? [] : [{ name: 'level' as const, text: t(`part.level.${level}`) }]),
  ];
}

function usePeriodText({ from, to }: Filters): string | null {
  const { t } = useTranslation('obligations');
  const stretch = useStretch();
  if (from !== null && to !== null && from <= to) return t('part.begun', { days: stretch(from, to) });
  if (from !== null) return t('part.since', { day: stretch(from) });
  return to === null ? null : t('part.until', { day: stretch(to) });
}

function useTeamName(teamId: string | null): string | null {
  const { t } = useTranslation('obligations');
  const teams = useTeams().data?.items;
  if (teamId === null) return null;
  if (teamId === NONE) return t('part.noTeam');
  return teams?.find(({ id }) => id === teamId)?.name ?? t('part.aTeam');
}
