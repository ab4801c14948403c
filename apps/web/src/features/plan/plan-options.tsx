import { Switch } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats.js';
import { Amount } from './plan-inputs.js';
import type { PartProps } from './plan-inputs.js';
import classes from './plan.module.css';
import type { TeamForm } from './plan-wish.js';

const EVEN = Array.from({ length: 12 }, () => 1);

/** How much each month weighs, where not all weigh the same. */
export function SeasonPart({ form, set }: PartProps): JSX.Element {
  const { t } = useTranslation('plan');
  const { locale } = useFormats();
  const { months } = form;
  const nameOf = (month: number): string =>
    new Date(Date.UTC(2026, month, 1)).toLocaleDateString(locale, { month: 'short', timeZone: 'UTC' });
  return (
    <fieldset className={classes.part}>
      <Switch
        label={t('season.title')}
        description={t('season.hint')}
        checked={months !== null}
        onChange={(event) => set({ months: event.currentTarget.checked ? EVEN : null })}
      />
      {months !== null && (
        <div className={classes.months} role="group" aria-label={t('season.title')}>
          {months.map((weight, month) => (
            <Amount
              key={month}
              size="xs"
              label={nameOf(month)}
              max={100}
              step={0.1}
              value={weight}
              onChange={(next) => set({ months: months.with(month, next) })}
            />
          ))}
        </div>
      )}
    </fieldset>
  );
}

const TEAM_FIELDS = ['reps', 'attemptsPerDay', 'attemptsPerLead'] as const;

/** Whose hands are checked, and what they can do. */
export function TeamPart({ form, set }: PartProps): JSX.Element {
  const { t } = useTranslation('plan');
  const [kept, keep] = useState<TeamForm | null>(form.team);
  const { team } = form;
  return (
    <fieldset className={classes.part}>
      <Switch
        label={t('team.title')}
        description={t('team.hint')}
        checked={team !== null}
        onChange={(event) => {
          if (team !== null) keep(team);
          set({ team: event.currentTarget.checked ? kept : null });
        }}
      />
      {team !== null && (
        <div className={classes.three}>
          {TEAM_FIELDS.map((name) => (
            <Amount
              key={name}
              size="sm"
              label={t(`team.${name}`)}
              isWhole={name === 'reps'}
              min={name === 'attemptsPerLead' ? 0.1 : 0}
              value={team[name]}
              onChange={(next) => set({ team: { ...team, [name]: next } })}
            />
          ))}
        </div>
      )}
    </fieldset>
  );
}
