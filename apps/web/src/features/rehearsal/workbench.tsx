import { useEffect, useMemo, useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { TEAM_KINDS } from '#contracts';
import type { RehearsedClause } from '#sla';
import { useMay } from '../../api/may.js';
import type { Agreement, AgreementVersion } from '../../api/types.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import { useStretch } from '../../ui/use-stretch.js';
import { AnswerBar } from './answer-bar.js';
import { ClauseCard } from './clause-card.js';
import { FigureSheet } from './figure-sheet.js';
import type { ShownFigure } from './figure-sheet.js';
import { knobsOf } from './knobs.js';
import { LeadsSheet } from './leads-sheet.js';
import type { LeadsWanted, Rehearsal, RehearsalResult } from './rehearsal-query.js';
import classes from './rehearsal.module.css';
import { daysOf, todayIn } from './stretch.js';
import { triedOf } from './tried.js';
import type { TriedValue } from './tried.js';
import { useTrying } from './use-trying.js';

interface WorkbenchProps {
  readonly agreement: Agreement;
  readonly version: AgreementVersion;
  readonly run: Rehearsal;
  readonly result: RehearsalResult;
  /** Hears what is tried, so that the next run may begin with it. */
  readonly onTried: (tried: readonly TriedValue[]) => void;
}

/** Both sides under the draft beside what was, and everything that can be turned. */
export function Workbench({ agreement, version, run, result, onTried }: WorkbenchProps): JSX.Element {
  const may = useMay();
  const mayTry = may('agreement.draft');
  const trying = useTrying(run.id, result.terms);
  const knobs = useMemo(() => knobsOf(version.terms), [version.terms]);
  const [shown, setShown] = useState<LeadsWanted | null>(null);
  const [figure, setFigure] = useState<ShownFigure | null>(null);
  useEffect(() => onTried(triedOf(knobs, trying.terms)), [onTried, knobs, trying.terms]);
  const today = todayIn(version.terms.period.zone, Date.parse(result.asOf));
  const of = { runId: run.id, answer: result.answer, terms: result.terms };
  const cardOf = (clauseKey: string): JSX.Element => (
    <ClauseCard
      key={clauseKey}
      {...{ clauseKey, result, today, onLeads: setShown, onFigure: setFigure }}
      trying={mayTry ? trying : null}
      knobs={knobs.filter((knob) => knob.clauseKey === clauseKey)}
    />
  );
  return (
    <>
      <Summary {...{ run, result }} zone={version.terms.period.zone} />
      <div className={classes.sides} data-stale={trying.isWaiting || trying.error !== null || undefined}>
        {sidesOf(result).map(({ side, keys }) => (
          <OneSide key={side} side={side}>
            {keys.map(cardOf)}
          </OneSide>
        ))}
      </div>
      {mayTry && <AnswerBar {...{ agreement, version, knobs, trying }} />}
      <LeadsSheet wanted={shown} onClose={() => setShown(null)} {...of} />
      <FigureSheet shown={figure} onClose={() => setFigure(null)} {...of} />
    </>
  );
}

interface SideKeys {
  readonly side: string;
  readonly keys: readonly string[];
}

/** By who owes it, what is drafted first, then what is no longer promised. */
function sidesOf({ rehearsed, asWas }: RehearsalResult): readonly SideKeys[] {
  const clauses = new Map<string, RehearsedClause>();
  for (const clause of [...rehearsed, ...(asWas ?? [])])
    if (!clauses.has(clause.key)) clauses.set(clause.key, clause);
  return TEAM_KINDS.flatMap((side) => {
    const keys = [...clauses.values()].filter(({ owedBy }) => owedBy === side).map(({ key }) => key);
    return keys.length === 0 ? [] : [{ side, keys }];
  });
}

function OneSide({ side, children }: { side: string; children: JSX.Element[] }): JSX.Element {
  const { t } = useTranslation('ui');
  const label = useLabel();
  return (
    <section className={classes.side} data-side={side}>
      <h2 className={classes.owes}>{t('standing.owes', { side: label('side', side) })}</h2>
      {children}
    </section>
  );
}

/** Over what it was judged, and by when. */
function Summary({
  run,
  result,
  zone,
}: Pick<WorkbenchProps, 'run' | 'result'> & { zone: string }): JSX.Element {
  const { t } = useTranslation(['rehearsal', 'ui']);
  const formats = useFormats();
  const stretch = useStretch();
  const { from, to } = daysOf(run.from, run.to, zone);
  return (
    <p className={`${classes.summary} tabular`}>
      {t('rehearsal:summary', {
        leads: t('ui:count.leads', { count: result.leads }),
        stretch: stretch(from, to),
        at: formats.moment(result.asOf, zone),
      })}
      {result.asWas === null && <> {t('rehearsal:nothingWas')}</>}
    </p>
  );
}
