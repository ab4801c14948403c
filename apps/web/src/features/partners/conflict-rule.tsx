import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../ui/asked.js';
import { Card, Section } from '../../ui/page.js';
import classes from './partners.module.css';
import { usePolicy } from './partners-query.js';

/** Who keeps a customer that two know, in the words a partner reads. */
export function ConflictRule(): JSX.Element {
  const { t } = useTranslation('partners');
  return (
    <Section title={t('portal.rule.title')}>
      <Card>
        <Asked query={usePolicy()} rows={1} height={120}>
          {({ precedence, protectionDays, quietDays, approval }) => (
            <ul className={classes.rule}>
              <li>{t(`portal.rule.${precedence}`)}</li>
              <li>
                {t(precedence === 'house_first' ? 'portal.rule.customerStays' : 'portal.rule.customerAsked')}
              </li>
              {precedence !== 'partner_first' && <li>{t('portal.rule.quiet', { count: quietDays })}</li>}
              <li>{t(`portal.rule.${approval}`)}</li>
              <li>{t('portal.rule.protection', { count: protectionDays })}</li>
              <li>{t('portal.rule.secret')}</li>
            </ul>
          )}
        </Asked>
      </Card>
    </Section>
  );
}
