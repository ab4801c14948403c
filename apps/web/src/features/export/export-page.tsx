import { Alert, SegmentedControl, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useMay } from '../../api/may.js';
import type { ExportedCount } from '../../api/types.js';
import { Asked } from '../../ui/asked.js';
import { Card, Page } from '../../ui/page.js';
import classes from './export.module.css';
import { ExportRow } from './export-row.js';
import { useExport } from './use-export.js';
import type { Wish } from './use-export.js';

const FORMATS = ['csv', 'jsonl'] as const;

/** Everything there is, kind by kind, as files to take along. */
export function ExportPage(): JSX.Element {
  const { t } = useTranslation('exports');
  const may = useMay();
  const [how, setHow] = useState<Omit<Wish, 'what'>>({ format: 'csv', gzip: false });
  const exporting = useExport();
  const counts = useQuery({
    queryKey: ['exports'],
    queryFn: () => api.get<{ readonly items: readonly ExportedCount[] }>('/exports'),
  });
  return (
    <Page title={t('title')} lead={t('lead')}>
      {!may('person.read') && <Alert variant="light">{t('masked')}</Alert>}
      <div className={classes.how}>
        <SegmentedControl
          aria-label={t('format')}
          data={FORMATS.map((value) => ({ value, label: t(`formats.${value}`) }))}
          value={how.format}
          onChange={(format) => setHow({ ...how, format: format })}
        />
        <Switch
          label={t('gzip')}
          checked={how.gzip}
          onChange={(event) => setHow({ ...how, gzip: event.currentTarget.checked })}
        />
      </div>
      <Asked query={counts}>
        {({ items }) => (
          <Card pad={false}>
            <ul className={classes.kinds}>
              {items.map((count) => (
                <ExportRow key={count.what} count={count} how={how} exporting={exporting} />
              ))}
            </ul>
          </Card>
        )}
      </Asked>
    </Page>
  );
}
