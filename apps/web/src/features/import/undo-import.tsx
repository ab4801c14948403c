import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../api/client.js';
import type { ImportRun, UndoPreview } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import { useFormats } from '../../ui/use-formats.js';

const ENDED: readonly string[] = ['done', 'cancelled', 'failed'];

/** The way back, for a day: says first what it would take, and what becomes of leads somebody worked on since. */
export function UndoImport({ run }: { run: ImportRun }): JSX.Element | null {
  const { t } = useTranslation('import');
  const [isOpen, setOpen] = useState(false);
  const isAsked = ENDED.includes(run.state) && !run.isDryRun;
  const preview = useQuery({
    queryKey: ['import-undo', run.id, run.state],
    queryFn: () => api.get<UndoPreview>(`/imports/${run.id}/undo`),
    enabled: isAsked,
  });
  const { data } = preview;
  if (!isAsked || data?.until == null || new Date(data.until) < new Date()) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('undo.open')}
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t('undo.title')}>
        <Choice run={run} preview={data} onDone={() => setOpen(false)} />
      </Modal>
    </>
  );
}

interface ChoiceProps {
  readonly run: ImportRun;
  readonly preview: UndoPreview;
  readonly onDone: () => void;
}

function Choice({ run, preview, onDone }: ChoiceProps): JSX.Element {
  const { t } = useTranslation('import');
  const formats = useFormats();
  const [touched, setTouched] = useState<'keep' | 'take'>('keep');
  const act = useAct({
    run: () => api.post(`/imports/${run.id}/undo`, { touched }),
    touches: ['import', 'imports', 'import-undo', 'leads'],
    then: onDone,
  });
  const counts = (['leads', 'persons', 'companies', 'touches'] as const).filter((what) => preview[what] > 0);
  return (
    <Stack gap="sm">
      <Text>{t('undo.takes')}</Text>
      <ul>
        {counts.map((what) => (
          <li key={what}>
            {t(`undo.${what}`, { count: preview[what], shown: formats.number(preview[what]) })}
          </li>
        ))}
      </ul>
      {preview.touched > 0 && (
        <>
          <Radio.Group
            label={t('undo.touched', { count: preview.touched, shown: formats.number(preview.touched) })}
            value={touched}
            onChange={(value) => setTouched(value)}
          >
            <Radio value="keep" label={t('undo.keep')} mt={6} />
            <Radio value="take" label={t('undo.take')} mt={6} />
          </Radio.Group>
          <Group gap="xs">
            {preview.firstTouched.slice(0, 5).map(({ leadId }, index) => (
              <Link key={leadId} to={`/leads/${leadId}`}>
                {t('undo.lead', { number: index + 1 })}
              </Link>
            ))}
          </Group>
        </>
      )}
      <Text c="dimmed" size="sm">
        {t('undo.until', { until: formats.moment(preview.until ?? '') })}
      </Text>
      <Group justify="flex-end">
        <Button color="red" loading={act.isPending} onClick={() => act.mutate(undefined)}>
          {t('undo.run')}
        </Button>
      </Group>
    </Stack>
  );
}
