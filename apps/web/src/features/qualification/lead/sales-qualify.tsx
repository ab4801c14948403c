import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { Problem } from '../../../api/problem.js';
import type { LeadDetail } from '../../../api/types.js';
import { useAct } from '../../../ui/act.js';
import { Asked } from '../../../ui/asked.js';
import { useKeys } from '../../../ui/keys/use-keys.js';
import { Sheet } from '../../../ui/sheet.js';
import { useLeadQualification } from '../qualification-query.js';
import classes from '../qualification.module.css';
import { CriteriaList, MissingLine } from './checklist.js';
import { missingOf } from './missing.js';

/** Qualifies a lead for sales; where the checklist refuses it, what is missing is filled in on the spot. */
export function SalesQualify({ lead }: { lead: LeadDetail }): JSX.Element {
  const { t } = useTranslation('leads');
  const [isRefused, setRefused] = useState(false);
  const act = useAct({
    run: () => api.post(`/leads/${lead.id}/sales-qualification`, {}),
    touches: ['lead', 'leads', 'obligations'],
    done: () => t('done.salesQualify'),
    failed: (error) => {
      const isShort = error instanceof Problem && missingOf(error) !== null;
      if (isShort) setRefused(true);
      return isShort;
    },
    then: () => setRefused(false),
  });
  useKeys('lead', { q: () => !act.isPending && act.mutate(undefined) });
  const go = (
    <Button loading={act.isPending} onClick={() => act.mutate(undefined)} aria-keyshortcuts="q">
      {t('act.salesQualify')}
    </Button>
  );
  return (
    <>
      {go}
      <NotQualified lead={lead} isOpen={isRefused} onClose={() => setRefused(false)} again={go} />
    </>
  );
}

interface NotQualifiedProps {
  readonly lead: LeadDetail;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly again: JSX.Element;
}

function NotQualified({ lead, isOpen, onClose, again }: NotQualifiedProps): JSX.Element {
  const { t } = useTranslation('qualification');
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={t('refused.title')}>
      <Stack gap="lg">
        <Text size="sm">{t('refused.text')}</Text>
        <StillAsked lead={lead} />
        <div>{again}</div>
      </Stack>
    </Sheet>
  );
}

/** Every criterion of the frameworks in the way. */
function StillAsked({ lead }: { lead: LeadDetail }): JSX.Element {
  const query = useLeadQualification(lead.id);
  return (
    <Asked query={query} rows={2}>
      {(known) =>
        known.frameworks.map((framework) => (
          <section key={`${framework.key} ${framework.version}`}>
            <h3 className={classes.part}>{`${framework.name} ${framework.version}`}</h3>
            <MissingLine framework={framework} />
            <CriteriaList {...{ lead, framework, known }} criteria={framework.criteria} mayWork />
          </section>
        ))
      }
    </Asked>
  );
}
