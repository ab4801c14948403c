import { Button, FileInput, Select } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useAct } from '../../ui/act.js';
import { Asked } from '../../ui/asked.js';
import { Sheet } from '../../ui/sheet.js';
import { useFormats } from '../../ui/use-formats.js';
import { useSellers } from './pipeline-query.js';
import classes from './pipeline.module.css';
import { guessColumns, readTable, sellersIn } from './seller-file.js';
import type { PlacedSeller, SellerColumns, SellerTable } from './seller-file.js';

/** Who sells where and for which team: said by a file, and shown as it is kept. */
export function Sellers(): JSX.Element {
  const { t } = useTranslation('pipeline');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" size="sm" onClick={() => setOpen(true)}>
        {t('sellers.open')}
      </Button>
      <Sheet isOpen={isOpen} onClose={() => setOpen(false)} title={t('sellers.title')}>
        {isOpen && <Room />}
      </Sheet>
    </>
  );
}

function Room(): JSX.Element {
  const { t } = useTranslation('pipeline');
  const [table, read] = useState<SellerTable | null>(null);
  const query = useSellers();
  return (
    <div className={classes.parts}>
      <p className={classes.dim}>{t('sellers.lead')}</p>
      <FileInput
        label={t('sellers.file')}
        accept=".csv,.tsv,.txt,text/csv"
        clearable
        onChange={(file) =>
          void (file === null ? read(null) : file.text().then((text) => read(readTable(text))))
        }
      />
      {table !== null && <Columns key={table.head.join(' ')} table={table} done={() => read(null)} />}
      <Asked query={query} rows={2} height={48}>
        {({ items }) => <Kept items={items} />}
      </Asked>
    </div>
  );
}

function Columns({ table, done }: { table: SellerTable; done: () => void }): JSX.Element {
  const { t } = useTranslation('pipeline');
  const formats = useFormats();
  const [columns, choose] = useState<SellerColumns>(() => guessColumns(table.head));
  const sellers = sellersIn(table, columns);
  const save = useAct({
    run: () => api.put<{ changed: number }>('/pipeline/sellers', { sellers }),
    touches: ['pipeline'],
    done: ({ changed }) => t('sellers.saved', { count: changed, number: formats.number(changed) }),
    then: done,
  });
  return (
    <div className={classes.parts}>
      {(['name', 'region', 'team'] as const).map((of) => (
        <Select
          key={of}
          label={t(`sellers.${of}`)}
          clearable={of !== 'name'}
          value={columns[of] < 0 ? null : String(columns[of])}
          onChange={(next) => choose({ ...columns, [of]: next === null ? -1 : Number(next) })}
          data={table.head.map((label, place) => ({ value: String(place), label: label || `${place + 1}` }))}
        />
      ))}
      <Button disabled={sellers.length === 0} loading={save.isPending} onClick={() => save.mutate(undefined)}>
        {t('sellers.save', { count: sellers.length, number: formats.number(sellers.length) })}
      </Button>
    </div>
  );
}

function Kept({ items }: { items: readonly PlacedSeller[] }): JSX.Element {
  const { t } = useTranslation('pipeline');
  return (
    <ul className={classes.list} aria-label={t('sellers.kept')}>
      {items.map(({ name, region, team }) => (
        <li key={name} data-seller={name}>
          <span>{name}</span>
          <span className={classes.dim}>
            {[region ?? t('sellers.nowhere'), team].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
