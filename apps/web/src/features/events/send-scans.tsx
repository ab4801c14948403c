import { Button, FileButton, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useAct } from '../../ui/act.js';
import { Card, Section } from '../../ui/page.js';
import type { TakenScans } from './event-types.js';
import classes from './events.module.css';
import { EVENTS } from './events-query.js';

/** Sends the list of a badge scanner or a ticket shop, and tells what became of it. */
export function SendScans({ eventId }: { eventId: string }): JSX.Element {
  const { t } = useTranslation('events');
  const [makesLeads, setMakesLeads] = useState(true);
  const act = useAct({
    run: (file: File) =>
      api.post<TakenScans>(`/events/${eventId}/scans`, new Blob([file], { type: 'text/csv' }), {
        query: { makesLeads: String(makesLeads) },
      }),
    touches: [EVENTS, 'leads', 'touches'],
  });
  return (
    <Section title={t('scans.title')}>
      <Card>
        <Stack gap="sm" align="flex-start">
          <Text size="sm" c="dimmed">
            {t('scans.text')}
          </Text>
          <Switch
            label={t('scans.makesLeads')}
            checked={makesLeads}
            onChange={(event) => setMakesLeads(event.currentTarget.checked)}
          />
          <FileButton
            accept=".csv,.txt,text/csv"
            onChange={(file) => file && act.mutate(file)}
            inputProps={{ 'aria-label': t('scans.label') }}
          >
            {(props) => (
              <Button {...props} loading={act.isPending}>
                {t('scans.choose')}
              </Button>
            )}
          </FileButton>
          <div role="status" className={classes.taken}>
            {act.data && <Taken taken={act.data} />}
          </div>
        </Stack>
      </Card>
    </Section>
  );
}

function Taken({ taken }: { taken: TakenScans }): JSX.Element {
  const { t } = useTranslation('events');
  const { rows, registered, attended, leads, refused, problems } = taken;
  return (
    <>
      <Text fw={600}>{t('scans.done', { rows, registered, attended, leads })}</Text>
      {refused > 0 && <Text size="sm">{t('scans.refused', { count: refused })}</Text>}
      <ul>
        {problems.map(({ row, reason }) => (
          <li key={row}>{t('scans.row', { row, reason: t(`scans.${reason}`) })}</li>
        ))}
      </ul>
    </>
  );
}
