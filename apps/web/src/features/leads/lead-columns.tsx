import { createColumnHelper } from '@tanstack/react-table';
import type { ColumnDef, TableFeatures } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LeadItem } from '../../api/types.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import { HandoverCell } from './handover-cell.js';
import classes from './leads.module.css';

export type LeadColumn = ColumnDef<TableFeatures, LeadItem>;

const helper = createColumnHelper<TableFeatures, LeadItem>();

export const nameOf = (lead: LeadItem): string => lead.person?.name ?? lead.company?.name ?? '–';

export function useLeadColumns(): readonly LeadColumn[] {
  const { t } = useTranslation('leads');
  const label = useLabel();
  const formats = useFormats();
  return useMemo(
    () => [
      helper.display({
        id: 'person',
        header: t('columns.person'),
        cell: ({ row }) => <PersonCell lead={row.original} />,
      }),
      helper.display({
        id: 'company',
        header: t('columns.company'),
        cell: ({ row }) => row.original.company?.name ?? '–',
      }),
      helper.display({
        id: 'stage',
        header: t('columns.stage'),
        cell: ({ row }) => label('stage', row.original.stage),
      }),
      helper.display({
        id: 'channel',
        header: t('columns.channel'),
        cell: ({ row }) => label('channel', row.original.channel),
      }),
      helper.display({
        id: 'owner',
        header: t('columns.owner'),
        cell: ({ row }) => row.original.owner?.name ?? '–',
      }),
      helper.display({
        id: 'handover',
        header: t('columns.handover'),
        cell: ({ row }) => <HandoverCell handover={row.original.handover} />,
      }),
      helper.display({
        id: 'captured',
        header: t('columns.captured'),
        cell: ({ row }) => formats.day(row.original.capturedAt),
      }),
    ],
    [t, label, formats],
  );
}

function PersonCell({ lead }: { lead: LeadItem }): JSX.Element {
  return (
    <>
      <Link to={`/leads/${lead.id}`} className={`quiet ${classes.name}`}>
        {nameOf(lead)}
      </Link>
      <span className={classes.sub}>{lead.person?.jobTitle ?? lead.person?.email ?? ''}</span>
    </>
  );
}
