import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { addressOf, api } from '../../api/client.js';
import type { ImportPreview } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import { Asked } from '../../ui/asked.js';
import { fieldsFor, guessesOf } from './fields.js';
import { MappingTable } from './mapping-table.js';
import { PreviewTable } from './preview-table.js';
import { Problems } from './problems.js';
import { Progress } from './progress.js';

export function ImportSteps({ id }: { id: string }): JSX.Element {
  const preview = useQuery({
    queryKey: ['import', id, 'preview'],
    queryFn: () => api.get<ImportPreview>(`/imports/${id}/preview`),
  });
  return <Asked query={preview}>{(shown) => <Steps id={id} preview={shown} />}</Asked>;
}

function Steps({ id, preview }: { id: string; preview: ImportPreview }): JSX.Element {
  const { t } = useTranslation('import');
  const [mapping, setMapping] = useState(() => guessesOf(preview));
  const run = useAct({
    run: async (isDry: boolean) => {
      await api.put(`/imports/${id}/mapping`, mapping);
      return api.post(`/imports/${id}/run`, { dryRun: isDry });
    },
    touches: ['import', 'leads'],
  });
  return (
    <>
      <Progress id={id} />
      <MappingTable preview={preview} fields={fieldsFor(preview)} mapping={mapping} onChange={setMapping} />
      <Group justify="space-between">
        <Button component={Link} to="/import" variant="subtle">
          {t('run.again')}
        </Button>
        <Group gap="sm">
          <Button variant="default" loading={run.isPending && run.variables} onClick={() => run.mutate(true)}>
            {t('run.dry')}
          </Button>
          <Button loading={run.isPending && !run.variables} onClick={() => run.mutate(false)}>
            {t('run.real')}
          </Button>
        </Group>
      </Group>
      <PreviewTable preview={preview} />
      <Problems problems={preview.problems ?? []} address={addressOf(`/imports/${id}/errors.csv`)} />
    </>
  );
}
