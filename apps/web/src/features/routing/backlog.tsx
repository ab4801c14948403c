import { Group } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useTeams } from '../../api/session.js';
import { Asked } from '../../ui/asked.js';
import { Card, Section } from '../../ui/page.js';
import { Signal } from '../../ui/signal.js';
import { useFormats } from '../../ui/use-formats.js';
import { useBacklog } from './routing-query.js';
import classes from './routing.module.css';

/** What lies in queues because nobody could take it, by team, the longest wait first. */
export function Backlog(): JSX.Element {
  const { t } = useTranslation('routing');
  const formats = useFormats();
  const teams = useTeams().data?.items;
  return (
    <Section title={t('backlog.title')}>
      <Card pad={false}>
        <Asked query={useBacklog()} rows={1}>
          {({ items }) =>
            items.length === 0 ? (
              <div className={classes.row}>
                <Signal tone="good">{t('backlog.none')}</Signal>
              </div>
            ) : (
              <>
                {items.map(({ teamId, count, oldestAt }) => (
                  <div key={teamId} className={classes.row}>
                    <span className={`${classes.who} ${classes.name}`}>
                      {teams?.find(({ id }) => id === teamId)?.name ?? t('told.aTeam')}
                    </span>
                    <Group gap={10}>
                      <Signal tone="warn">{t('backlog.count', { count })}</Signal>
                      <span className={`${classes.dim} tabular`}>
                        {t('backlog.since', { since: formats.moment(oldestAt) })}
                      </span>
                    </Group>
                  </div>
                ))}
              </>
            )
          }
        </Asked>
      </Card>
    </Section>
  );
}
