import { Button } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Clause } from '../../api/types.js';
import { useFormats } from '../../ui/use-formats.js';
import type { ShownFigure } from './figure-sheet.js';
import { FiguresTable } from './figures-table.js';
import { rowsOf } from './figures.js';
import { KnobSlider } from './knob-slider.js';
import type { Knob } from './knobs.js';
import type { LeadsWanted, RehearsalResult } from './rehearsal-query.js';
import classes from './rehearsal.module.css';
import type { Trying } from './use-trying.js';
import { useValueText } from './use-value-text.js';

interface ClauseCardProps {
  readonly clauseKey: string;
  readonly result: RehearsalResult;
  /** The day up to which everything was judged. */
  readonly today: string;
  readonly knobs: readonly Knob[];
  /** Null for those who may read but not try. */
  readonly trying: Trying | null;
  readonly onLeads: (wanted: LeadsWanted) => void;
  readonly onFigure: (shown: ShownFigure) => void;
}

/** One promise: what it came to on both sides, on which leads, and what of it can be turned. */
export function ClauseCard(props: ClauseCardProps): JSX.Element {
  const { clauseKey, result, today, knobs, trying, onLeads, onFigure } = props;
  const { t } = useTranslation('rehearsal');
  const rehearsed = result.rehearsed.find(({ key }) => key === clauseKey);
  const was = result.asWas?.find(({ key }) => key === clauseKey);
  const changes = result.changes.filter((change) => change.clauseKey === clauseKey);
  const clause = result.terms.clauses.find(({ key }) => key === clauseKey);
  const write = useValueText(result.terms);
  const title = (rehearsed ?? was)?.title ?? clauseKey;
  return (
    <section className={classes.clause} data-clause={clauseKey} aria-label={title}>
      <header className={classes.head}>
        <h3 className={classes.title}>{title}</h3>
        <Differing {...{ clauseKey, result, onLeads }} />
      </header>
      {rehearsed === undefined && <p className={classes.dim}>{t('dropped')}</p>}
      {was === undefined && result.asWas !== null && <p className={classes.dim}>{t('added')}</p>}
      <FiguresTable
        {...{ clauseKey, title, onLeads, onFigure }}
        rows={rowsOf({ was, rehearsed, changes, today })}
        outcomes={result.outcomes.find((each) => each.clauseKey === clauseKey)}
        isCompared={result.asWas !== null}
        amount={(value) => write({ clauseKey, unit: isMoney(clause) ? 'money' : 'leads' }, value)}
      />
      {trying !== null && knobs.length > 0 && (
        <div className={classes.knobs}>
          {knobs.map((knob) => (
            <KnobSlider key={knob.id} {...{ knob, trying, title }} />
          ))}
        </div>
      )}
    </section>
  );
}

const isMoney = (clause: Clause | undefined): boolean =>
  clause?.kind === 'quota.value' || (clause?.kind === 'quota.mix' && clause.by === 'value');

/** On how many leads it came to something else; opens them. */
function Differing({
  clauseKey,
  result,
  onLeads,
}: Pick<ClauseCardProps, 'clauseKey' | 'result' | 'onLeads'>): JSX.Element | null {
  const { t } = useTranslation('rehearsal');
  const formats = useFormats();
  const leads = result.differing.find((each) => each.clauseKey === clauseKey)?.leads;
  if (leads === undefined || result.asWas === null) return null;
  if (leads === 0) return <span className={classes.dim}>{t('differing.none')}</span>;
  return (
    <Button
      variant="light"
      size="compact-sm"
      data-differing={leads}
      onClick={() => onLeads({ clauseKey, of: 'rehearsed', outcome: null })}
    >
      {t('differing.some', { count: leads, number: formats.number(leads) })}
    </Button>
  );
}
