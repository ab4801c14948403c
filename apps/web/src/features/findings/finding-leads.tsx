import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useLeadNames } from '../../api/lead-names.js';
import { LeadLink } from '../../ui/lead-link.js';
import { Failure } from '../../ui/states.js';
import { useFormats } from '../../ui/use-formats.js';
import { FIRST_LEADS, pagesOf } from './evidence.js';
import classes from './findings.module.css';
import { useLeadsOf } from './findings-query.js';
import type { ShownFinding } from './findings-query.js';

interface FindingLeadsProps {
  readonly finding: ShownFinding;
  readonly agreementId: string;
  readonly period: string | null;
}

/** The leads that show a finding, opened when somebody wants to see them. */
export function FindingLeads(props: FindingLeadsProps): JSX.Element {
  const { t } = useTranslation(['findings', 'ui']);
  const [isOpen, setOpen] = useState(false);
  const { leads } = props.finding;
  return (
    <>
      <Button
        variant="light"
        size="compact-sm"
        mt={10}
        aria-expanded={isOpen}
        data-leads={leads}
        onClick={() => setOpen(!isOpen)}
      >
        {t('findings:leads', { leads: t('ui:count.leads', { count: leads }) })}
      </Button>
      {isOpen && <Named {...props} />}
    </>
  );
}

/** Some of them, of how many, and the way to the rest. */
function Named({ finding, agreementId, period }: FindingLeadsProps): JSX.Element {
  const { t } = useTranslation('findings');
  const [most, setMost] = useState(FIRST_LEADS);
  const { code, about, leads } = finding;
  const rest = useLeadsOf(agreementId, { period, code, about }, most > finding.leadIds.length);
  const pages = pagesOf(rest.data ?? finding.leadIds, most);
  const known = useLeadNames(pages);
  const shown = pages.flat();
  return (
    <>
      <ul className={classes.leads} aria-label={t('leadsShown')}>
        {shown.map((id) => (
          <li key={id}>
            <LeadLink leadId={id} known={known(id)} className={classes.link} />
          </li>
        ))}
      </ul>
      {rest.isError && <Failure error={rest.error} retry={() => void rest.refetch()} />}
      {shown.length < leads && (
        <More
          {...{ shown: shown.length, leads }}
          isPending={rest.isFetching}
          isLast={rest.data !== undefined && shown.length >= rest.data.length}
          onMore={() => setMost(most + FIRST_LEADS)}
        />
      )}
    </>
  );
}

interface MoreProps {
  readonly shown: number;
  readonly leads: number;
  readonly isPending: boolean;
  /** No more are named than these. */
  readonly isLast: boolean;
  readonly onMore: () => void;
}

function More({ shown, leads, isPending, isLast, onMore }: MoreProps): JSX.Element {
  const { t } = useTranslation('findings');
  const formats = useFormats();
  return (
    <Group gap="sm" mt={6}>
      <Text size="sm" c="dimmed" className="tabular">
        {t('leadsOf', { shown: formats.number(shown), all: formats.number(leads) })}
      </Text>
      {!isLast && (
        <Button variant="subtle" size="compact-sm" loading={isPending} onClick={onMore}>
          {t('leadsMore', { count: Math.min(FIRST_LEADS, leads - shown) })}
        </Button>
      )}
    </Group>
  );
}
