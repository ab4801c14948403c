import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { ACTS } from '#contracts';
import type { ActName } from '#contracts';
import { useMembers } from '../../api/session.js';
import { useFormats } from '../../ui/use-formats.js';
import classes from './audit.module.css';
import type { Act } from './audit-query.js';

/** Who did what when; ids and codes when they are asked for. */
export function ActLine({ act }: { readonly act: Act }): JSX.Element {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const who = useWho();
  const { number, action, subject, facts, hash } = act;
  return (
    <li className={classes.act}>
      <div className={classes.what}>
        <span className={classes.who}>{who(act)}</span>
        <span>{isKnown(action) ? t(`act.${action}`) : action}</span>
      </div>
      <time className={classes.when} dateTime={act.at}>
        {formats.moment(act.at)}
      </time>
      <details className={classes.details}>
        <summary>{t('details', { number })}</summary>
        <dl className={classes.facts}>
          {Object.entries({ action, [subject.kind]: subject.id ?? '', ...facts, hash }).map(([key, fact]) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{String(fact)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </li>
  );
}

const isKnown = (action: string): action is ActName => (ACTS as readonly string[]).includes(action);

function useWho(): (act: Act) => string {
  const { t } = useTranslation('audit');
  const members = useMembers().data?.items ?? [];
  return ({ actor: { kind, id } }) => {
    if (kind !== 'member') return t(kind === 'system' ? 'system' : 'connector');
    return members.find((member) => member.id === id)?.name ?? t('gone');
  };
}
