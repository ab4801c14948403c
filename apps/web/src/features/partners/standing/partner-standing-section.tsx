import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../../ui/asked.js';
import { Card, Section } from '../../../ui/page.js';
import { Empty } from '../../../ui/states.js';
import { useFormats } from '../../../ui/use-formats.js';
import type { OwedState, StandingClause } from '../partner-types.js';
import { useStanding } from '../partners-query.js';
import type { Whose } from '../partners-query.js';
import classes from '../partners.module.css';
import { OwedLeadsSheet } from './owed-leads-sheet.js';
import { StandingPromise } from './standing-promise.js';

interface Opened {
  readonly clause: StandingClause;
  readonly state: OwedState;
}

/** How a partner keeps what it promised, the same figures for the partner and for the house; each opens into its leads. */
export function PartnerStandingSection({ whose, title }: { whose: Whose; title: string }): JSX.Element {
  const { t } = useTranslation('partners');
  const formats = useFormats();
  const query = useStanding(whose);
  const [opened, setOpened] = useState<Opened | null>(null);
  const from = query.data?.clauses[0]?.from;
  const since = from !== undefined && (
    <span className={classes.dim}>{t('portal.standing.since', { from: formats.date(from) })}</span>
  );
  return (
    <Section title={title} aside={since}>
      <Card>
        <Asked query={query} rows={2} height={72}>
          {({ clauses }) =>
            clauses.length === 0 ? (
              <Empty title={t('portal.standing.none')}>{t('portal.standing.noneText')}</Empty>
            ) : (
              <>
                {clauses.map((clause) => (
                  <StandingPromise
                    key={clause.clauseKey}
                    clause={clause}
                    onOpen={(state) => setOpened({ clause, state })}
                  />
                ))}
                <p className={classes.dim}>{t('portal.standing.workingTime')}</p>
              </>
            )
          }
        </Asked>
      </Card>
      {opened !== null && <OwedLeadsSheet whose={whose} {...opened} onClose={() => setOpened(null)} />}
    </Section>
  );
}
