import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownLead } from '../../api/lead-names.js';
import type { Terms } from '../../api/types.js';
import { LeadLink } from '../../ui/lead-link.js';
import { Sheet } from '../../ui/sheet.js';
import { useFormats } from '../../ui/use-formats.js';
import { LeadPages } from './lead-pages.js';
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
  const query = useJudgedLeads(runId, answer, wanted);
  return (
    <LeadPages<JudgedLead> query={query} caption={(total) => <Caption wanted={wanted} total={total} />}>
      {(lead, known) => <OneLead lead={lead} known={known} />}
    </LeadPages>
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
  return <>{text}</>;
}

function OneLead({ lead, known }: { lead: JudgedLead; known: KnownLead }): JSX.Element {
  const { t } = useTranslation('rehearsal');
  return (
    <>
      <LeadLink leadId={lead.leadId} known={known} className={`quiet ${classes.name}`} />
      <span className={classes.turn}>
        <Ended counts={lead.was} />
        <span aria-hidden>→</span>
        <span className="unseen">{t('sheet.to')}</span>
        <Ended counts={lead.rehearsed} />
      </span>
    </>
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
