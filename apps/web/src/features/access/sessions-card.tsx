import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useAct } from '../../ui/act.js';
import { Asked } from '../../ui/asked.js';
import { Card, Section } from '../../ui/page.js';
import classes from './access.module.css';
import { SESSIONS, sessionsQuery } from './access-query.js';
import { SessionRow } from './session-row.js';

/** Where one is signed in; each device can be sent away from here. */
export function SessionsCard(): JSX.Element {
  const { t } = useTranslation('access');
  const sessions = useQuery(sessionsQuery());
  const one = useAct({
    run: (id: string) => api.delete(`/sessions/${id}`),
    touches: [SESSIONS],
    done: () => t('sessions.ended', { count: 1 }),
  });
  const others = useAct({
    run: () => api.delete<{ readonly ended: number }>('/sessions/others'),
    touches: [SESSIONS],
    done: ({ ended }) => t('sessions.ended', { count: ended }),
  });
  const hasOthers = (sessions.data?.items.length ?? 0) > 1;
  const endOthers = hasOthers && (
    <Button variant="default" size="xs" loading={others.isPending} onClick={() => others.mutate(undefined)}>
      {t('sessions.endOthers')}
    </Button>
  );
  return (
    <Section title={t('sessions.title')} aside={endOthers}>
      <Card pad={false}>
        <Asked query={sessions}>
          {({ items }) => (
            <ul className={classes.list}>
              {items.map((session) => (
                <SessionRow
                  key={session.id}
                  session={session}
                  end={{
                    run: () => one.mutate(session.id),
                    isRunning: one.isPending && one.variables === session.id,
                  }}
                />
              ))}
            </ul>
          )}
        </Asked>
      </Card>
    </Section>
  );
}
