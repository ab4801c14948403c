import { Anchor } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeadDetail } from '../../api/types.js';
import { Card, Section } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import classes from './leads.module.css';

const dayOr = (day: string | null, told: (day: string) => string): string | null =>
  day === null ? null : told(day);

/** What is known, in one look; what is not known takes no room. */
export function Dossier({ lead }: { lead: LeadDetail }): JSX.Element {
  const { t } = useTranslation('leads');
  const label = useLabel();
  const formats = useFormats();
  const { person, company } = lead;
  const rows: readonly (readonly [string, ReactNode])[] = [
    [
      t('lead.email'),
      person?.email && (
        <Anchor inherit href={`mailto:${person.email}`}>
          {person.email}
        </Anchor>
      ),
    ],
    [
      t('lead.phone'),
      person?.phone && (
        <Anchor inherit href={`tel:${person.phone}`}>
          {person.phone}
        </Anchor>
      ),
    ],
    [t('lead.job'), person?.jobTitle],
    [t('columns.company'), company?.name],
    [t('lead.domain'), company?.domain],
    [t('columns.channel'), label('channel', lead.channel)],
    [t('lead.type'), label('leadType', lead.leadType ?? '')],
    [t('lead.grade'), lead.grade],
    [t('columns.owner'), lead.owner?.name],
    [t('lead.wakeOn'), dayOr(lead.wakeOn, formats.date)],
    [t('lead.pass'), lead.episode],
    [t('columns.captured'), formats.moment(lead.capturedAt)],
  ];
  return (
    <Section title={t('lead.dossier')}>
      <Card>
        <dl className={classes.facts}>
          {rows
            .filter(([, value]) => value !== null && value !== undefined && value !== '')
            .map(([name, value]) => [<dt key={`${name}-name`}>{name}</dt>, <dd key={name}>{value}</dd>])}
        </dl>
      </Card>
    </Section>
  );
}
