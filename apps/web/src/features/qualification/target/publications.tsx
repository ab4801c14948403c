import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMemberName } from '../../../api/session.js';
import lines from '../../../ui/lines.module.css';
import { Card, Section } from '../../../ui/page.js';
import { useFormats } from '../../../ui/use-formats.js';
import classes from '../qualification.module.css';
import type { TargetPublication } from './target-types.js';

/** What was in force when, who said so, and why; the latest first. */
export function Publications({
  publications,
}: {
  publications: readonly TargetPublication[];
}): JSX.Element | null {
  const { t } = useTranslation('qualification');
  const formats = useFormats();
  const nameOf = useMemberName();
  if (publications.length === 0) return null;
  return (
    <Section title={t('target.history')}>
      <Card pad={false}>
        <ul className={lines.list}>
          {publications.map(({ version, reason, publishedAt, publishedBy }) => (
            <li key={publishedAt} className={lines.item}>
              <span className={lines.grow}>
                <span className={lines.name}>
                  {version === null ? t('target.historyNone') : t('target.historyOf', { version })}
                </span>{' '}
                <span className={lines.dim}>{reason}</span>
              </span>
              <span className={classes.dim}>
                {[formats.moment(publishedAt), nameOf(publishedBy)].filter(Boolean).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}
