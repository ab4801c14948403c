import { Button, Group, Pill, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/page.js';
import type { ClosedDate, HolidaySet } from './calendar-types.js';
import { useCountries } from './calendar-query.js';
import classes from './calendars.module.css';
import { useDates } from './use-dates.js';

interface HolidaysProps {
  readonly sets: readonly HolidaySet[];
  /** Every closed date of the drawing, one's own too. */
  readonly dates: readonly ClosedDate[];
  readonly isReadOnly: boolean;
  readonly onChange: (sets: readonly HolidaySet[]) => void;
}

const isSame = (a: HolidaySet, b: HolidaySet): boolean => a.country === b.country && a.region === b.region;

/** Public holidays by country and region, with the dates they give this year and the next. */
export function Holidays({ sets, dates, isReadOnly, onChange }: HolidaysProps): JSX.Element {
  const { t } = useTranslation('calendars');
  const nameOf = useSetName();
  const thisYear = new Date().getFullYear();
  const last = dates.at(-1)?.on.slice(0, 4);
  return (
    <Section title={t('holidays.title')}>
      <Stack gap="md">
        {sets.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('holidays.none')}
          </Text>
        )}
        <Group gap="xs">
          {sets.map((set) => (
            <Pill
              key={nameOf(set)}
              size="md"
              withRemoveButton={!isReadOnly}
              removeButtonProps={{ 'aria-label': t('holidays.remove', { set: nameOf(set) }), tabIndex: 0 }}
              onRemove={() => onChange(sets.filter((each) => each !== set))}
            >
              {nameOf(set)}
            </Pill>
          ))}
        </Group>
        {!isReadOnly && (
          <AddSet onAdd={(set) => !sets.some((each) => isSame(each, set)) && onChange([...sets, set])} />
        )}
        {dates.length > 0 &&
          [thisYear, thisYear + 1].map((year) => <YearOfDates key={year} year={year} dates={dates} />)}
        {sets.length > 0 && last !== undefined && (
          <Text size="xs" c="dimmed">
            {t('holidays.until', { on: last })}
          </Text>
        )}
      </Stack>
    </Section>
  );
}

/** A set in words: the country's name, and the region's. */
function useSetName(): (set: HolidaySet) => string {
  const countries = useCountries().data?.items ?? [];
  return ({ country, region }) => {
    const found = countries.find(({ code }) => code === country);
    const part = found?.regions.find(({ code }) => code === region)?.name ?? region;
    return [found?.name ?? country, part].filter(Boolean).join(', ');
  };
}

function YearOfDates({ year, dates }: { year: number; dates: readonly ClosedDate[] }): JSX.Element {
  const { t } = useTranslation('calendars');
  const dateText = useDates();
  const shown = dates.filter(({ on }) => on.startsWith(String(year)));
  return (
    <div>
      <Text size="sm" fw={600}>
        {year} · {t('holidays.count', { count: shown.length })}
      </Text>
      <ul className={classes.dates}>
        {shown.map(({ on, name, source }) => (
          <li key={on}>
            <time className={classes.date} dateTime={on}>
              {dateText(on).replace(/,? ?\d{4}$/, '')}
            </time>
            <span>{name ?? (source === 'own' ? t('holidays.own') : source)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function AddSet({ onAdd }: { onAdd: (set: HolidaySet) => void }): JSX.Element {
  const { t } = useTranslation('calendars');
  const countries = useCountries().data?.items ?? [];
  const [country, setCountry] = useState<string | null>(null);
  const [region, setRegion] = useState<string | null>(null);
  const regions = countries.find(({ code }) => code === country)?.regions ?? [];
  const add = (): void => {
    if (country !== null) onAdd({ country, ...(region !== null && { region }) });
    setCountry(null);
    setRegion(null);
  };
  return (
    <Group align="flex-end" gap="sm">
      <Select
        label={t('holidays.country')}
        searchable
        flex="1 1 180px"
        data={countries.map(({ code, name }) => ({ value: code, label: name }))}
        value={country}
        onChange={(code) => (setCountry(code), setRegion(null))}
      />
      <Select
        label={t('holidays.region')}
        searchable
        clearable
        flex="1 1 180px"
        disabled={regions.length === 0}
        placeholder={t('holidays.whole')}
        data={regions.map(({ code, name }) => ({ value: code, label: name }))}
        value={region}
        onChange={setRegion}
      />
      <Button variant="light" disabled={country === null} onClick={add}>
        {t('holidays.add')}
      </Button>
    </Group>
  );
}
