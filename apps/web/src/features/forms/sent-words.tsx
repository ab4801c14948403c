import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../ui/asked.js';
import { textIn } from './form-types.js';
import type { WebForm } from './form-types.js';
import classes from './forms.module.css';
import { useHit } from './forms-query.js';
import { answersOf } from './sent-answers.js';

/** What somebody wrote, question by question; what belongs to no question of today under its own name. */
export function SentWords({ form, hitId }: { form: WebForm; hitId: string }): JSX.Element {
  const { t, i18n } = useTranslation('forms');
  const labelOf = (name: string): string =>
    textIn(form.definition.fields.find((field) => field.name === name)?.label, i18n.language) || name;
  return (
    <div className={classes.sent}>
      <Asked query={useHit(form.id, hitId)} rows={1}>
        {({ body }) => {
          const answers = answersOf(body);
          if (answers.length === 0) return <p className={classes.dim}>{t('hits.nothing')}</p>;
          return (
            <dl className={classes.answers}>
              {answers.map(([name, value]) => (
                <div key={name}>
                  <dt>{labelOf(name)}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          );
        }}
      </Asked>
    </div>
  );
}
