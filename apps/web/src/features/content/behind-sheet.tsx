import { Anchor } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../api/may.js';
import type { KnownLead } from '../../api/lead-names.js';
import { LeadLink } from '../../ui/lead-link.js';
import { Sheet } from '../../ui/sheet.js';
import { useFormats } from '../../ui/use-formats.js';
import { LeadPages } from '../rehearsal/lead-pages.js';
import classes from './content.module.css';
import { useBehind } from './content-query.js';
import type { BehindReach, Opened } from './content-types.js';

interface SheetProps {
  /** Null while it is shut. */
  readonly opened: Opened | null;
  readonly onClose: () => void;
}

/** The touches, people, leads or won deals behind one figure. */
export function BehindSheet({ opened, onClose }: SheetProps): JSX.Element {
  const { t } = useTranslation('content');
  const what = opened === null ? '' : [opened.asset.name, opened.code?.code].filter(Boolean).join(' · ');
  return (
    <Sheet
      isOpen={opened !== null}
      onClose={onClose}
      title={opened === null ? '' : t(`behind.title.${opened.of}`, { what })}
    >
      {opened !== null && <Behind opened={opened} />}
    </Sheet>
  );
}

function Behind({ opened }: { opened: Opened }): JSX.Element {
  const { t } = useTranslation('content');
  const formats = useFormats();
  const query = useBehind(opened);
  return (
    <LeadPages<BehindReach>
      query={query}
      caption={(total) => t(`behind.total.${opened.of}`, { count: total, number: formats.number(total) })}
    >
      {(item, known) => <Line {...{ item, known }} />}
    </LeadPages>
  );
}

function Line({ item, known }: { item: BehindReach; known: KnownLead }): JSX.Element {
  const { t } = useTranslation('content');
  const formats = useFormats();
  const may = useMay();
  const { personId, leadId, opportunityId, at } = item;
  return (
    <div className={classes.behind}>
      {leadId === null ? <span>{t('behind.noLead')}</span> : <LeadLink leadId={leadId} known={known} />}
      <span className={`${classes.dim} tabular`}>
        {formats.day(at)}
        {personId !== null && may('person.read') && (
          <>
            {' · '}
            <Anchor component={Link} to={`/customers/people/${personId}`} size="sm">
              {t('behind.person')}
            </Anchor>
          </>
        )}
        {opportunityId !== null && may('opportunity.read') && (
          <>
            {' · '}
            <Anchor component={Link} to={`/deals/${opportunityId}`} size="sm">
              {t('behind.deal')}
            </Anchor>
          </>
        )}
      </span>
    </div>
  );
}
