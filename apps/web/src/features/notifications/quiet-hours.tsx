import { Switch } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Section } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import type { Preferences } from './notification-types.js';
import { useSaying } from './preferences-query.js';
import classes from './preferences.module.css';
import { runsOf } from './working-runs.js';

/** Outside working time nothing is sent to mail or devices; what came is sent when it begins. */
export function QuietHours({ preferences }: { preferences: Preferences }): JSX.Element {
  const { t } = useTranslation('notifications');
  const saying = useSaying();
  const formats = useFormats();
  const { isQuiet, hours, writableFrom } = preferences;
  const isWaiting = Date.parse(writableFrom) > Date.now();
  const day = (key: string): string => t(`preferences.day.${key}` as 'preferences.day.mon');
  return (
    <Section title={t('preferences.quiet')}>
      <Card>
        <Switch
          label={t('preferences.quietOn')}
          description={t('preferences.quietText')}
          checked={isQuiet}
          onChange={(event) => saying.mutate({ isQuiet: event.currentTarget.checked })}
        />
        <dl className={classes.hours} data-off={!isQuiet}>
          {runsOf(hours.windows).map(({ from, to, times }) => (
            <div key={from}>
              <dt>{from === to ? day(from) : `${day(from)} – ${day(to)}`}</dt>
              <dd className="tabular">{times.length === 0 ? t('preferences.closed') : times.join(', ')}</dd>
            </div>
          ))}
        </dl>
        <p className={classes.dim}>
          {t(hours.isOwn ? 'preferences.ownHours' : 'preferences.officeHours', {
            zone: hours.zone.replaceAll('_', ' '),
          })}{' '}
          {isQuiet &&
            (isWaiting
              ? t('preferences.waits', { at: formats.moment(writableFrom) })
              : t('preferences.open'))}
        </p>
      </Card>
    </Section>
  );
}
