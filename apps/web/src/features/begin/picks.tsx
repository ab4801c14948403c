import { Checkbox, Select } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Clause, Template, Terms } from '../../api/types.js';
import { useLabel } from '../../ui/use-label.js';
import { clauseProse } from '../agreement/clause-prose.js';
import { Rich } from '../agreement/rich.js';
import { useSay } from '../agreement/say.js';
import classes from './begin.module.css';
import { withGoal } from './write-draft.js';

export interface PicksProps {
  readonly templates: readonly Template[];
  readonly template: Template;
  readonly choose: (key: string) => void;
  /** Keys of the clauses that go into the draft. */
  readonly picked: ReadonlySet<string>;
  readonly toggle: (clause: string) => void;
  /** Leads a month as they will be promised; null until reckoned. */
  readonly leads: number | null;
}

/** What each side would promise, clause by clause as it is read aloud; what does not fit is left out. */
export function Picks({ templates, template, choose, picked, toggle, leads }: PicksProps): JSX.Element {
  const { t } = useTranslation('begin');
  const label = useLabel();
  const terms = withGoal(template.terms, leads);
  const sides = [...new Set(terms.clauses.map(({ owedBy }) => owedBy))];
  return (
    <fieldset className={classes.part}>
      <legend>{t('picks.title')}</legend>
      <Select
        label={t('picks.template')}
        description={template.about}
        allowDeselect={false}
        value={template.key}
        onChange={(key) => choose(key ?? template.key)}
        data={templates.map(({ key, title }) => ({ value: key, label: title }))}
      />
      <div className={classes.sides}>
        {sides.map((side) => (
          <div key={side} role="group" aria-label={t('picks.owes', { side: label('side', side) })}>
            <p className={classes.label} data-side={side}>
              {t('picks.owes', { side: label('side', side) })}
            </p>
            {terms.clauses
              .filter(({ owedBy }) => owedBy === side)
              .map((clause) => (
                <Pick
                  key={clause.key}
                  {...{ clause, terms }}
                  isPicked={picked.has(clause.key)}
                  onToggle={() => toggle(clause.key)}
                />
              ))}
          </div>
        ))}
      </div>
    </fieldset>
  );
}

interface PickProps {
  readonly clause: Clause;
  readonly terms: Terms;
  readonly isPicked: boolean;
  readonly onToggle: () => void;
}

function Pick({ clause, terms, isPicked, onToggle }: PickProps): JSX.Element {
  const { promise, rows } = clauseProse(clause, terms, useSay());
  return (
    <Checkbox
      className={classes.pick}
      checked={isPicked}
      onChange={onToggle}
      label={clause.title}
      description={
        <>
          <Rich text={promise} />
          {rows.map((row) => (
            <span key={row} className={classes.row}>
              {row}
            </span>
          ))}
        </>
      }
    />
  );
}
