import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownLead } from '../../api/lead-names.js';
import type { Terms } from '../../api/types.js';
import { LeadLink } from '../../ui/lead-link.js';
import { Sheet } from '../../ui/sheet.js';
import { Signal, toneOf } from '../../ui/signal.js';
import { useFormats } from '../../ui/use-formats.js';
import { useStretch } from '../../ui/use-stretch.js';
import { useSay } from '../agreement/say.js';
import { wallTimeText, workingTimeText } from '../agreement/time-text.js';
import type { Figure } from './figures.js';
import { LeadPages } from './lead-pages.js';
import { useFigureLeads } from './rehearsal-query.js';
import type { FigureLine, FigureWanted } from './rehearsal-query.js';
import classes from './rehearsal.module.css';
import { useOutcomeWord } from './use-outcome-word.js';

/** A figure on the page whose leads are wanted. */
export interface ShownFigure extends Omit<FigureWanted, 'outcome'> {
  readonly title: string;
  readonly figure: Figure;
  /** Last day of the period; null for the whole stretch. */
  readonly endOn: string | null;
  /** Writes what the figure counts: leads, or money. */
  readonly amount: (value: number) => string;
}

interface FigureSheetProps {
  readonly runId: string;
  readonly answer: number;
  readonly terms: Terms;
  /** Null while it is shut. */
  readonly shown: ShownFigure | null;
  readonly onClose: () => void;
}

/** What one figure is made of: promise by promise, or credit by credit, each with its lead. */
export function FigureSheet({ shown, onClose, ...of }: FigureSheetProps): JSX.Element {
  return (
    <Sheet isOpen={shown !== null} onClose={onClose} title={shown?.title ?? ''}>
      {shown !== null && <Lines key={`${shown.of} ${shown.period}`} shown={shown} {...of} />}
    </Sheet>
  );
}

type LinesProps = Omit<FigureSheetProps, 'shown' | 'onClose'> & { readonly shown: ShownFigure };

const ALL = 'all';
/** A duty opens into what was kept and what was broken, too; a quota is one sum. */
const CHOICES: Readonly<Record<string, readonly string[]>> = { duty: [ALL, 'met', 'breached'] };

function Lines({ runId, answer, terms, shown }: LinesProps): JSX.Element {
  const [outcome, setOutcome] = useState(ALL);
  const { clauseKey, of, period, figure } = shown;
  const query = useFigureLeads(runId, answer, {
    clauseKey,
    of,
    period,
    outcome: outcome === ALL ? null : outcome,
  });
  const choices = CHOICES[figure.family] ?? [];
  return (
    <>
      <FigureText shown={shown} />
      {choices.length > 0 && <Chosen {...{ choices, outcome, onChoose: setOutcome }} />}
      <LeadPages<FigureLine>
        query={query}
        caption={(total) => <Count total={total} family={figure.family} />}
      >
        {(line, known) => (
          <OneLine {...{ line, known, terms }} amount={shown.amount} isMix={figure.family === 'share'} />
        )}
      </LeadPages>
    </>
  );
}

/** `As it was, 1–31 Mar 2026: 85 %, 17 of 20 kept`. */
function FigureText({ shown }: { shown: ShownFigure }): JSX.Element {
  const { t } = useTranslation('rehearsal');
  const formats = useFormats();
  const stretch = useStretch();
  const { of, period, endOn, amount } = shown;
  const { rate, part, whole, family } = shown.figure;
  return (
    <p className={classes.told}>
      <span className={classes.dim}>
        {t(`column.${of}`)} · {period === null ? t('wholeStretch') : stretch(period, endOn ?? period)}
      </span>
      <strong>
        {rate === null ? '–' : formats.percent(rate, 1)} ·{' '}
        {t(`of.${family}`, { part: amount(part), whole: amount(whole) })}
      </strong>
    </p>
  );
}

interface ChosenProps {
  readonly choices: readonly string[];
  readonly outcome: string;
  readonly onChoose: (outcome: string) => void;
}

function Chosen({ choices, outcome, onChoose }: ChosenProps): JSX.Element {
  const { t } = useTranslation('rehearsal');
  const word = useOutcomeWord();
  return (
    <SegmentedControl
      fullWidth
      mb="sm"
      aria-label={t('sheet.which')}
      value={outcome}
      onChange={onChoose}
      data={choices.map((each) => ({ value: each, label: each === ALL ? t('sheet.all') : word(each) }))}
    />
  );
}

function Count({ total, family }: { total: number; family: string }): JSX.Element {
  const { t } = useTranslation('rehearsal');
  const formats = useFormats();
  const of = { count: total, number: formats.number(total) };
  return <>{family === 'duty' ? t('sheet.promises', of) : t('sheet.credits', of)}</>;
}

interface OneLineProps {
  readonly line: FigureLine;
  readonly known: KnownLead;
  readonly terms: Terms;
  readonly amount: (value: number) => string;
  readonly isMix: boolean;
}

function OneLine({ line, known, terms, amount, isMix }: OneLineProps): JSX.Element {
  const { t } = useTranslation('rehearsal');
  const formats = useFormats();
  const word = useOutcomeWord();
  const clock = useClockText(terms);
  const { leadId, on, outcome, corrected, targetMs } = line;
  const isDuty = targetMs !== null;
  const parts = [
    t(isDuty ? 'sheet.began' : 'sheet.earned', { day: formats.date(on) }),
    isDuty ? clock(line) : line.amount === 1 ? '' : t('sheet.adds', { amount: amount(line.amount) }),
    corrected === null ? '' : t('sheet.corrected', { outcome: word(corrected) }),
    isMix && line.isPart ? t('sheet.part') : '',
  ];
  return (
    <>
      <span className={classes.between}>
        <LeadLink leadId={leadId} known={known} className={`quiet ${classes.name}`} />
        <Signal tone={isDuty ? toneOf(outcome) : (BUCKET_TONES[outcome] ?? 'calm')}>{word(outcome)}</Signal>
      </span>
      <span className={`${classes.dim} tabular`}>{parts.filter((part) => part !== '').join(' · ')}</span>
    </>
  );
}

const BUCKET_TONES = { counted: 'good', provisional: 'busy', disputed: 'warn', reversed: 'bad' } as Readonly<
  Record<string, 'good' | 'busy' | 'warn' | 'bad'>
>;

/** `time used: 5 hours and 10 minutes, promised: 4 hours of working time`. */
function useClockText(terms: Terms): (line: FigureLine) => string {
  const { t } = useTranslation('rehearsal');
  const formats = useFormats();
  const say = useSay();
  return ({ usedMs, targetMs }) => {
    const target = workingTimeText(targetMs ?? 0, terms.workingDayMs, say);
    if (usedMs === null) return t('sheet.target', { target });
    const days = Math.floor(usedMs / terms.workingDayMs);
    // Minutes tell nothing of what was let lie for days.
    const used = days < 3 ? wallTimeText(usedMs, say) : t('sheet.days', { number: formats.number(days) });
    return t('sheet.clock', { used, target });
  };
}
