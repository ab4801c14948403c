import { Button } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useLeadNames } from '../../api/lead-names.js';
import type { KnownLeads } from '../../api/lead-names.js';
import type { Terms } from '../../api/types.js';
import { LeadLink } from '../../ui/lead-link.js';
import { Sheet } from '../../ui/sheet.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { useFormats } from '../../ui/use-formats.js';
import { outcomesOf } from './outcomes.js';
import { useJudgedLeads } from './rehearsal-query.js';
import type { Counts, JudgedLead, LeadsWanted } from './rehearsal-query.js';
import classes from './rehearsal.module.css';
import { useOutcomeWord } from './use-outcome-word.js';

interface LeadsSheetProps {
  readonly runId: string;
  readonly answer: number;
  readonly terms: Terms;
  /** Null while it is shut. */
  readonly wanted: LeadsWanted | null;
  readonly onClose: () => void;
}

/** The leads behind a number, each with what it came to on both sides. */
export function LeadsSheet({ wanted, onClose, terms, ...of }: LeadsSheetProps): JSX.Element {
  const { t } = useTranslation('rehearsal');
  const title = terms.clauses.find(({ key }) => key === wanted?.clauseKey)?.title ?? t('sheet.leads');
  return (
    <Sheet isOpen={wanted !== null} onClose={onClose} title={title}>
      {wanted !== null && <Leads wanted={wanted} {...of} />}
    </Sheet>
  );
}

type LeadsProps = Pick<LeadsSheetProps, 'runId' | 'answer'> & { readonly wanted: LeadsWanted };

function Leads({ runId, answer, wanted }: LeadsProps): JSX.Element {
  const { t } = useTranslation(['rehearsal', 'ui']);
  const query = useJudgedLeads(runId, answer, wanted);
  const { data } = query;
  const known = useLeadNames((data?.pages ?? []).map(({ items }) => items.map(({ leadId }) => leadId)));
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (data === undefined) return <Loading rows={5} height={48} />;
  const total = data.pages[0]?.total ?? 0;
  const leads = data.pages.flatMap(({ items }) => items);
  return (
    <>
      <Caption wanted={wanted} total={total} />
      {total === 0 && <Empty title={t('rehearsal:sheet.none')} />}
      <ul className={classes.leads} aria-label={t('rehearsal:sheet.leads')}>
        {leads.map((lead) => (
          <OneLead key={lead.leadId} lead={lead} known={known} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          variant="default"
          fullWidth
          mt="sm"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('ui:action.more')}
        </Button>
      )}
    </>
  );
}

function Caption({ wanted, total }: { wanted: LeadsWanted; total: number }): JSX.Element {
  const { t } = useTranslation('rehearsal');
  const formats = useFormats();
  const word = useOutcomeWord();
  const { of, outcome } = wanted;
  const text =
    outcome === null
      ? t('differing.some', { count: total, number: formats.number(total) })
      : t(`sheet.${of}`, { outcome: word(outcome), number: formats.number(total) });
  return <p className={classes.dim}>{text}</p>;
}

function OneLead({ lead, known }: { lead: JudgedLead; known: KnownLeads }): JSX.Element {
  const { t } = useTranslation('rehearsal');
  return (
    <li data-lead={lead.leadId}>
      <LeadLink leadId={lead.leadId} known={known(lead.leadId)} className={`quiet ${classes.name}`} />
      <span className={classes.turn}>
        <Ended counts={lead.was} />
        <span aria-hidden>→</span>
        <span className="unseen">{t('sheet.to')}</span>
        <Ended counts={lead.rehearsed} />
      </span>
    </li>
  );
}

/** `Kept`, `2 × Kept, Broken`; a dash where nothing was promised. */
function Ended({ counts }: { counts: Counts }): JSX.Element {
  const word = useOutcomeWord();
  const parts = outcomesOf(counts).map(([outcome, count]) =>
    count === 1 ? word(outcome) : `${count} × ${word(outcome)}`,
  );
  return <span>{parts.length === 0 ? '–' : parts.join(', ')}</span>;
}
