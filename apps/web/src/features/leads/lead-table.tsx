import { Checkbox } from '@mantine/core';
import { tableFeatures, useTable } from '@tanstack/react-table';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { JSX, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeadItem } from '../../api/types.js';
import { useLeadColumns } from './lead-columns.js';
import { LeadRow } from './lead-row.js';
import classes from './leads.module.css';

const features = tableFeatures({});
const ROW = 60;
/** The next page is asked for when this few rows are left below. */
const NEAR_END = 30;

interface LeadTableProps {
  readonly items: readonly LeadItem[];
  readonly chosen: ReadonlySet<string>;
  /** Left out where nothing can be done with many leads at once. */
  readonly onChoose?: (chosen: ReadonlySet<string>) => void;
  readonly onEnd: () => void;
}

/** Only the rows in sight are in the page; the rest is height. */
export function LeadTable({ items, chosen, onChoose, onEnd }: LeadTableProps): JSX.Element {
  const { t } = useTranslation('leads');
  const place = useRef<HTMLDivElement>(null);
  const columns = useLeadColumns();
  const table = useTable({
    features,
    columns: columns,
    data: items,
    getRowId: (lead) => lead.id,
  });
  const rows = table.getRowModel().rows;
  const virtual = useRows(place, rows.length);
  const shown = virtual.getVirtualItems();
  useNearEnd(shown.at(-1)?.index ?? 0, rows.length, onEnd);
  return (
    <div
      className={classes.table}
      data-choosing={onChoose !== undefined || undefined}
      role="table"
      aria-label={t('title')}
      aria-rowcount={rows.length}
      ref={place}
    >
      <div className={`${classes.row} ${classes.header}`} role="row">
        {onChoose && (
          <span role="columnheader">
            <ChooseAll items={items} chosen={chosen} onChoose={onChoose} />
          </span>
        )}
        {table.getHeaderGroups()[0]?.headers.map((header) => (
          <span key={header.id} role="columnheader" data-column={header.id}>
            <table.FlexRender header={header} />
          </span>
        ))}
      </div>
      <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {shown.map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const lead = row.original;
          return (
            <LeadRow
              key={lead.id}
              lead={lead}
              top={start - virtual.options.scrollMargin}
              isChosen={chosen.has(lead.id)}
              {...(onChoose && { onToggle: () => onChoose(toggled(chosen, lead.id)) })}
            >
              {row.getAllCells().map((cell) => (
                <span key={cell.id} role="cell" data-column={cell.column.id} className={classes.cell}>
                  <table.FlexRender cell={cell} />
                </span>
              ))}
            </LeadRow>
          );
        })}
      </div>
    </div>
  );
}

function useRows(place: RefObject<HTMLDivElement | null>, count: number): Virtualizer<Window, Element> {
  return useWindowVirtualizer({
    count,
    estimateSize: () => ROW,
    overscan: 12,
    scrollMargin: place.current?.offsetTop ?? 0,
  });
}

/** Asks for more when the last row in sight comes near the last row there is. */
function useNearEnd(last: number, count: number, onEnd: () => void): void {
  const ask = useEffectEvent(onEnd);
  useEffect(() => {
    if (last >= count - NEAR_END) ask();
  }, [last, count]);
}

type Choosing = Required<Omit<LeadTableProps, 'onEnd'>>;

function ChooseAll({ items, chosen, onChoose }: Choosing): JSX.Element {
  const { t } = useTranslation('leads');
  const isAll = chosen.size > 0 && items.every((lead) => chosen.has(lead.id));
  return (
    <Checkbox
      aria-label={t('selectAll')}
      checked={isAll}
      indeterminate={!isAll && chosen.size > 0}
      onChange={() => onChoose(isAll ? new Set() : new Set(items.map((lead) => lead.id)))}
    />
  );
}

function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}
