import { Button, Group, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Problem } from '../../api/problem.js';
import type { ImportRun } from '../../api/types.js';
import { useServerNow } from '../../live/live-context.js';
import { useAct } from '../../ui/act.js';
import { Figure } from '../../ui/figure.js';
import { Card, Section } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import classes from './import.module.css';

const LOOK_MS = 10_000;
/** A chunk takes seconds: what did not move for so long has stopped, or waits to try again. */
const STILL_MS = 60_000;

/** What undoing took back and what it left, and the way on where it stopped; nothing where it was never asked. */
export function TakingBack({ run }: { run: ImportRun }): JSX.Element | null {
  const { t } = useTranslation('import');
  const formats = useFormats();
  if (run.state !== 'undoing' && run.state !== 'undone') return null;
  return (
    <Section title={t('undo.back')}>
      <Card>
        <div className={classes.back}>
          <Figure size="lg" label={t('undo.takenBack')} value={formats.number(run.takenBack)} />
          <Figure
            size="lg"
            label={t('undo.kept')}
            value={formats.number(run.kept)}
            hint={run.kept > 0 ? t('undo.keptText') : undefined}
          />
        </div>
        {run.state === 'undoing' && <GoOn run={run} />}
      </Card>
    </Section>
  );
}

function GoOn({ run }: { run: ImportRun }): JSX.Element | null {
  const { t } = useTranslation('import');
  const formats = useFormats();
  const now = useServerNow(LOOK_MS);
  const act = useAct({
    run: () => goOn(run.id),
    touches: ['import', 'imports', 'leads'],
    done: () => t('undo.goesOn'),
  });
  if (now - Date.parse(run.updatedAt) < STILL_MS) return null;
  return (
    <Group justify="space-between" gap="sm" mt="md">
      <Text c="dimmed" size="sm">
        {t('undo.stopped', { at: formats.moment(run.updatedAt) })}
      </Text>
      <Button loading={act.isPending} onClick={() => act.mutate(undefined)}>
        {t('undo.goOn')}
      </Button>
    </Group>
  );
}

/** In the way it was begun, whichever that was: the product refuses the other one and changes nothing. */
async function goOn(id: string): Promise<unknown> {
  const ask = (touched: 'keep' | 'take'): Promise<unknown> => api.post(`/imports/${id}/undo`, { touched });
  try {
    return await ask('keep');
  } catch (error) {
    if (error instanceof Problem && error.code === 'import/undo-begun') return ask('take');
    throw error;
  }
}
