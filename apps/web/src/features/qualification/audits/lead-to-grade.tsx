import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../api/client.js';
import { Problem } from '../../../api/problem.js';
import type { LeadDetail } from '../../../api/types.js';
import { Asked } from '../../../ui/asked.js';
import { useFormats } from '../../../ui/use-formats.js';
import { useLabel } from '../../../ui/use-label.js';
import classes from '../qualification.module.css';

/** What is known of the lead to be graded; neither how it went on nor what anybody said of it. */
export function LeadToGrade({ leadId }: { leadId: string }): JSX.Element {
  const { t } = useTranslation('audits');
  const query = useQuery({
    queryKey: ['lead', leadId],
    queryFn: ({ signal }) => api.get<LeadDetail>(`/leads/${leadId}`, { signal }),
  });
  if (query.error instanceof Problem && query.error.status === 404)
    return <p className={classes.intro}>{t('grade.notYours')}</p>;
  return (
    <Asked query={query} rows={1}>
      {(lead) => <Facts lead={lead} />}
    </Asked>
  );
}

type Row = readonly [name: string, value: string | null | undefined];

function useRows({ person, company, ...lead }: LeadDetail): readonly Row[] {
  const { t } = useTranslation('leads');
  const label = useLabel();
  const formats = useFormats();
  return [
    [t('lead.job'), person?.jobTitle],
    [t('columns.company'), company?.name],
    [t('lead.domain'), company?.domain],
    [t('lead.email'), person?.email],
    [t('lead.phone'), person?.phone],
    [t('columns.channel'), label('channel', lead.channel)],
    [t('lead.type'), label('leadType', lead.leadType)],
    [t('columns.captured'), formats.moment(lead.capturedAt)],
  ];
}

function Facts({ lead }: { lead: LeadDetail }): JSX.Element {
  const { t } = useTranslation(['audits', 'ui']);
  const rows = useRows(lead).filter(([, value]) => (value ?? '') !== '');
  return (
    <div>
      <h3 className={classes.part}>{lead.person?.name ?? lead.company?.name ?? t('ui:lead.unnamed')}</h3>
      <dl className={classes.facts}>
        {rows.map(([name, value]) => [<dt key={`${name}-name`}>{name}</dt>, <dd key={name}>{value}</dd>])}
      </dl>
      <Link to={`/leads/${lead.id}`} target="_blank" className={classes.dim}>
        {t('audits:grade.open')}
      </Link>
    </div>
  );
}
