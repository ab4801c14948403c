import { ActionIcon, Badge, Button, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/page.js';
import type { OwnDate } from './calendar-types.js';
import classes from './calendars.module.css';
import { IcsImport } from './ics-import.js';
import { OwnDateForm } from './own-date-form.js';
import { useDates } from './use-dates.js';

interface OwnDatesProps {
  readonly ownDates: readonly OwnDate[];
  readonly zone: string;
  readonly isReadOnly: boolean;
  readonly onChange: (ownDates: readonly OwnDate[]) => void;
}

const FEW = 12;
const sortKey = ({ on, every }: OwnDate): string => on ?? `0000-${every ?? ''}`;

/** Company holidays, extra working days, short days; typed in or taken from a file. */
export function OwnDates({ ownDates, zone, isReadOnly, onChange }: OwnDatesProps): JSX.Element {
  const { t } = useTranslation('calendars');
  const [isWhole, setWhole] = useState(false);
  const ordered = [...ownDates].sort((a, b) => sortKey(a).localeCompare(sortKey(b)));
  const shown = isWhole ? ordered : ordered.slice(0, FEW);
  const add = (coming: readonly OwnDate[]): void => onChange([...ownDates, ...coming]);
  return (
    <Section
      title={t('own.title')}
      aside={!isReadOnly && <IcsImport zone={zone} there={ownDates} onTake={add} />}
    >
      {ownDates.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('own.none')}
        </Text>
      )}
      {shown.map((own, index) => (
        <OwnDateRow
          key={`${sortKey(own)} ${index}`}
          own={own}
          {...(!isReadOnly && { onRemove: () => onChange(ownDates.filter((each) => each !== own)) })}
        />
      ))}
      {ordered.length > FEW && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('own.some') : t('own.all', { count: ordered.length })}
        </Button>
      )}
      {!isReadOnly && <OwnDateForm onAdd={(own) => add([own])} />}
    </Section>
  );
}

function OwnDateRow({ own, onRemove }: { own: OwnDate; onRemove?: () => void }): JSX.Element {
  const { t } = useTranslation('calendars');
  const when = useWhen(own);
  const hours = (own.windows ?? []).map(({ open, close }) => `${open}–${close}`).join(', ');
  return (
    <div className={classes.own}>
      <span className="tabular">{when}</span>
      <Badge variant="light" color={own.kind === 'open' ? 'teal' : 'gray'} tt="none" fw={550}>
        {[t(`own.kind.${own.kind}`), hours].filter(Boolean).join(' · ')}
      </Badge>
      <span className={classes.grow}>{own.name}</span>
      {onRemove && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('own.remove', { name: own.name ?? when })}
          onClick={onRemove}
        >
          <IconX size={16} />
        </ActionIcon>
      )}
    </div>
  );
}

/** Any leap year: a day of every year is shown without one. */
const LEAP_YEAR = '2000';

function useWhen({ on, until, every, fromYear, toYear }: OwnDate): string {
  const { t } = useTranslation('calendars');
  const dateText = useDates();
  if (on !== undefined) return until === undefined ? dateText(on) : `${dateText(on)} – ${dateText(until)}`;
  const day = dateText(`${LEAP_YEAR}-${every ?? '01-01'}`)
    .replace(/^[^\d]+/, '')
    .replace(/,? ?\d{4}$/, '');
  const years = fromYear === undefined && toYear === undefined ? '' : ` (${fromYear ?? ''}–${toYear ?? ''})`;
  return `${day}, ${t('own.everyYear')}${years}`;
}
