import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useLeadNames } from '../../../api/lead-names.js';
import { LeadLink } from '../../../ui/lead-link.js';
import classes from '../qualification.module.css';

/** More would be a list nobody reads here. */
const MOST = 25;

/** A figure of a trial that opens into its leads; nothing where there are none. */
export function LeadsBehind({ title, ids }: { title: string; ids: readonly string[] }): JSX.Element | null {
  const { t } = useTranslation('qualification');
  const shown = ids.slice(0, MOST);
  const known = useLeadNames([shown]);
  if (ids.length === 0) return null;
  return (
    <details className={classes.changed}>
      <summary>
        {title}: <span className="tabular">{ids.length}</span>
      </summary>
      <ul>
        {shown.map((id) => (
          <li key={id}>
            <LeadLink leadId={id} known={known(id)} />
          </li>
        ))}
      </ul>
      {ids.length > MOST && <p className={classes.dim}>{t('draft.more', { count: ids.length - MOST })}</p>}
    </details>
  );
}
