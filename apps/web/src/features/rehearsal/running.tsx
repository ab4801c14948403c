import { Button, Group, Progress } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useMay } from '../../api/may.js';
import { useAct } from '../../ui/act.js';
import { Card } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import { useProgress } from './rehearsal-query.js';
import type { Rehearsal } from './rehearsal-query.js';

/** How far the run is, lead by lead. */
export function Running({ run, refetch }: { run: Rehearsal; refetch: () => void }): JSX.Element {
  const { t } = useTranslation('rehearsal');
  const formats = useFormats();
  const may = useMay();
  const { done, total } = useProgress(run, refetch);
  const act = useAct({
    run: () => api.delete(`/agreements/rehearsals/${run.id}`),
    then: refetch,
  });
  const text =
    total === 0
      ? t('running.counting')
      : t('running.leads', { done: formats.number(done), total: formats.number(total) });
  return (
    <Card>
      <Group justify="space-between" mb={8} className="tabular">
        <span>{text}</span>
        {may('agreement.draft') && (
          <Button
            variant="subtle"
            size="compact-sm"
            loading={act.isPending}
            onClick={() => act.mutate(undefined)}
          >
            {t('running.cancel')}
          </Button>
        )}
      </Group>
      <Progress
        value={total === 0 ? 0 : (done / total) * 100}
        size="lg"
        radius="xl"
        aria-label={t('told.running')}
      />
    </Card>
  );
}
