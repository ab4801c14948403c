import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { api } from '../../api/client.js';
import type { LeadsBehind } from '../../api/types.js';
import { Asked } from '../../ui/asked.js';
import { Card, Page } from '../../ui/page.js';
import { Empty } from '../../ui/states.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import { nameOf } from './lead-columns.js';
import { useLead } from './lead-query.js';
import classes from './leads.module.css';

/** Exactly the leads behind one number of a board, at the revision it was asked for. */
export function BehindPage(): JSX.Element {
  const { t } = useTranslation(['leads', 'ui']);
  const formats = useFormats();
  const [params] = useSearchParams();
  const board = params.get('board') ?? '';
  const cell = params.get('cell') ?? '';
  const drill = useQuery({
    queryKey: ['leads', 'behind', board, cell],
    queryFn: () => api.get<LeadsBehind>(`/boards/${encodeURIComponent(board)}/leads`, { query: { cell } }),
  });
  const lead =
    drill.data &&
    t('leads:behind.lead', {
      leads: t('ui:count.leads', { count: drill.data.total }),
      revision: formats.number(drill.data.revision),
      cell,
    });
  return (
    <Page title={t('leads:behind.title')} lead={lead}>
      <Asked query={drill}>
        {({ items }) => (
          <Card pad={items.length === 0}>
            {items.length === 0 ? <Empty title={t('leads:behind.none')} /> : <Ids ids={items} />}
          </Card>
        )}
      </Asked>
    </Page>
  );
}

function Ids({ ids }: { ids: readonly string[] }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const virtual = useWindowVirtualizer({
    count: ids.length,
    estimateSize: () => 60,
    overscan: 8,
    scrollMargin: place.current?.offsetTop ?? 0,
  });
  return (
    <div ref={place} style={{ height: virtual.getTotalSize(), position: 'relative' }}>
      {virtual.getVirtualItems().map(({ index, start }) => {
        const id = ids[index];
        return id === undefined ? null : (
          <Behind key={id} id={id} top={start - virtual.options.scrollMargin} />
        );
      })}
    </div>
  );
}

function Behind({ id, top }: { id: string; top: number }): JSX.Element {
  const { data: lead } = useLead(id);
  const label = useLabel();
  const formats = useFormats();
  return (
    <div className={classes.behind} style={{ transform: `translateY(${top}px)` }}>
      {lead === undefined ? (
        <Skeleton height={18} width="40%" />
      ) : (
        <>
          <span className={classes.cell}>
            <Link to={`/leads/${id}`} className={`quiet ${classes.name}`}>
              {nameOf(lead)}
            </Link>
            <span className={classes.sub}>{lead.company?.name}</span>
          </span>
          <span>{label('stage', lead.stage)}</span>
          <span className={classes.wide}>{label('channel', lead.channel)}</span>
          <span className={`${classes.wide} tabular`}>{formats.day(lead.capturedAt)}</span>
        </>
      )}
    </div>
  );
}
