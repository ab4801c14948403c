import { Button, Progress as Bar, Group } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { problemText } from '../../api/problem.js';
import type { ImportRun } from '../../api/types.js';
import { useBoard } from '../../live/live-context.js';
import { useAct } from '../../ui/act.js';
import { AsOf } from '../../ui/board.js';
import { Figure } from '../../ui/figure.js';
import { Card, Section } from '../../ui/page.js';
import { Signal, toneOf } from '../../ui/signal.js';
import { useFormats } from '../../ui/use-formats.js';
import classes from './import.module.css';

const PARTS = ['captured', 'enriched', 'duplicate', 'refused'] as const;
type Told = Pick<ImportRun, (typeof PARTS)[number] | 'rows' | 'total' | 'state' | 'isDryRun' | 'why'> & {
  readonly whyCode?: string | null;
  readonly withheld?: number;
};

/** Of what the board tells and what was asked for, whichever is further. */
const further = (told: Told | undefined, asked: Told): Told =>
  told !== undefined && told.rows > asked.rows ? told : asked;

/** How far the import is; nothing before it began. */
export function Progress({ run }: { run: ImportRun }): JSX.Element | null {
  const { t } = useTranslation('import');
  const { state } = useBoard(`import/${run.id}`);
  const told = further(state?.cells.progress as Told | undefined, run);
  if (told.state === 'uploaded' || told.state === 'mapped') return null;
  const aside = (
    <span className={classes.asOf}>
      <Signal tone={toneOf(told.state)}>{t(`state.${told.state}`)}</Signal> <AsOf state={state} />
    </span>
  );
  return (
    <Section title={told.isDryRun ? t('progress.trial') : t('progress.title')} aside={aside}>
      <Card>
        <Rows id={run.id} told={told} />
        <div className={classes.parts}>
          {PARTS.map((part) => (
            <Part key={part} part={part} count={told[part]} />
          ))}
        </div>
        <Withheld count={told.withheld ?? 0} />
        {told.why !== null && <p className={classes.why}>{problemText(told.whyCode ?? '', told.why)}</p>}
      </Card>
    </Section>
  );
}

function Rows({ id, told }: { id: string; told: Told }): JSX.Element {
  const { t } = useTranslation('import');
  const formats = useFormats();
  const total = told.total ?? told.rows;
  const rows = t('progress.rows', { rows: formats.number(told.rows), total: formats.number(total) });
  return (
    <>
      <Group justify="space-between" mb={8} className="tabular">
        <span>{rows}</span>
        {told.state === 'running' && <Cancel id={id} />}
      </Group>
      <Bar value={(told.rows / Math.max(1, total)) * 100} size="lg" radius="xl" aria-label={rows} />
    </>
  );
}

function Cancel({ id }: { id: string }): JSX.Element {
  const { t } = useTranslation('import');
  const act = useAct({ run: () => api.post(`/imports/${id}/cancellation`, {}), touches: ['import'] });
  return (
    <Button variant="subtle" size="compact-sm" loading={act.isPending} onClick={() => act.mutate(undefined)}>
      {t('run.cancel')}
    </Button>
  );
}

/** How many rows were of people who were erased, and not who; nothing where none was. */
function Withheld({ count }: { count: number }): JSX.Element | null {
  const { t } = useTranslation('import');
  const formats = useFormats();
  if (count === 0) return null;
  return <p className={classes.why}>{t('progress.withheld', { count, shown: formats.number(count) })}</p>;
}

function Part({ part, count }: { part: (typeof PARTS)[number]; count: number }): JSX.Element {
  const { t } = useTranslation('import');
  const formats = useFormats();
  const isBad = part === 'refused' && count > 0;
  return (
    <Figure
      size="lg"
      label={t(`progress.${part}`)}
      value={formats.number(count)}
      {...(isBad && { tone: 'bad' })}
    />
  );
}
