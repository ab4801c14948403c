import { Anchor, Progress as Bar, Group } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../api/client.js';
import { useBoard } from '../../live/live-context.js';
import { AsOf } from '../../ui/board.js';
import { Figure } from '../../ui/figure.js';
import { Card, Section } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import classes from './import.module.css';

const PARTS = ['captured', 'enriched', 'duplicate', 'refused'] as const;
type Told = Readonly<Record<(typeof PARTS)[number] | 'rows', number>> & {
  readonly total: number | null;
  readonly state: string;
};

/** How far the import is, live; nothing before it began. */
export function Progress({ id }: { id: string }): JSX.Element | null {
  const { t } = useTranslation('import');
  const formats = useFormats();
  const { state } = useBoard(`import/${id}`);
  const told = state?.cells.progress as Told | undefined;
  if (told === undefined || told.rows === 0) return null;
  const total = told.total ?? told.rows;
  const share = (told.rows / Math.max(1, total)) * 100;
  const rows = t('progress.rows', { rows: formats.number(told.rows), total: formats.number(total) });
  return (
    <Section
      title={t('progress.title')}
      aside={
        <span className={classes.asOf}>
          <AsOf state={state} />
        </span>
      }
    >
      <Card>
        <Group justify="space-between" mb={8} className="tabular">
          <span>{rows}</span>
          {told.refused > 0 && (
            <Anchor href={addressOf(`/imports/${id}/errors.csv`)} download size="sm">
              {t('run.errors')}
            </Anchor>
          )}
        </Group>
        <Bar value={share} size="lg" radius="xl" aria-label={rows} />
        <div className={classes.parts}>
          {PARTS.map((part) => (
            <Figure
              key={part}
              size="lg"
              label={t(`progress.${part}`)}
              value={formats.number(told[part])}
              tone={part === 'refused' && told.refused > 0 ? 'bad' : undefined}
            />
          ))}
        </div>
      </Card>
    </Section>
  );
}
