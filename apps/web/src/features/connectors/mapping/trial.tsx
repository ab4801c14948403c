import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/use-formats.js';
import classes from '../connectors.module.css';
import type { Tried } from '../source-types.js';
import { useSourceWords } from '../use-source-words.js';
import { fieldsOf } from './mapping-model.js';

const KNOWN = ['lead', 'touch', 'order', 'cart', 'fetch', 'erase', 'ignored'] as const;
/** Told in the heading, or the same of every lead. */
const NOT_SHOWN = new Set(['externalId', 'isTest', 'occurredAt']);
/** As many as one reads. */
const SHOWN = 10;

/** What a body would become: each lead with its fields. */
export function Trial({ items }: { items: readonly Tried[] }): JSX.Element {
  const { t } = useTranslation('connectors');
  return (
    <section aria-label={t('mapping.trying')}>
      <h3 className={classes.label}>{t('mapping.trying')}</h3>
      {items.length === 0 && <p className={classes.dim}>{t('mapping.nothing')}</p>}
      <ul className={classes.tried}>
        {items.slice(0, SHOWN).map((tried) => (
          <TriedItem key={tried.externalId} tried={tried} />
        ))}
      </ul>
    </section>
  );
}

function TriedItem({ tried }: { tried: Tried }): JSX.Element {
  const { t } = useTranslation('connectors');
  const formats = useFormats();
  const { whyOf, fieldName } = useSourceWords();
  const is = KNOWN.find((each) => each === tried.is);
  const fields = fieldsOf(tried.lead ?? {}).filter(([field]) => !NOT_SHOWN.has(field));
  const facts = [
    is === undefined ? tried.is : t(`mapping.is.${is}`),
    ...(tried.isTest ? [t('mapping.asTest')] : []),
    // A body without an id of its own is known by what it says.
    ...(tried.externalId.startsWith('trial') ? [] : [t('mapping.record', { id: tried.externalId })]),
    formats.moment(tried.occurredAt),
  ];
  return (
    <li>
      <p className={classes.dim}>{facts.join(' · ')}</p>
      {tried.reason !== null && <p className={classes.dim}>{whyOf(tried.reason)}</p>}
      {fields.length > 0 && (
        <table className={classes.table}>
          <tbody>
            {fields.map(([field, value]) => (
              <tr key={field}>
                <th scope="row">{fieldName(field)}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </li>
  );
}
