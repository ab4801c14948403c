import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useReach } from '../../api/may.js';
import type { KeptFile, LeadDetail } from '../../api/types.js';
import { Asked } from '../../ui/asked.js';
import { Files } from '../../ui/files.js';
import { Card, Section } from '../../ui/page.js';
import { whoseOf } from './whose.js';

/** The files of the lead, and those of its deals. */
export function LeadFiles({ lead }: { lead: LeadDetail }): JSX.Element {
  const { t } = useTranslation('ui');
  const reaches = useReach(whoseOf(lead));
  const path = `/leads/${lead.id}`;
  const files = useQuery({
    queryKey: ['files', lead.id],
    queryFn: ({ signal }) =>
      api.get<{ readonly items: readonly KeptFile[] }>(`${path}/attachments`, { signal }),
  });
  return (
    <Section title={t('files.title')}>
      <Card>
        <Asked query={files} rows={1}>
          {({ items }) => <Files items={items} place={reaches('lead.work') ? path : null} isOfLead />}
        </Asked>
      </Card>
    </Section>
  );
}
