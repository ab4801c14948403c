import { Button, Group } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useLeadNames } from '../../../api/lead-names.js';
import { LeadLink } from '../../../ui/lead-link.js';
import lines from '../../../ui/lines.module.css';
import { Card, Section } from '../../../ui/page.js';
import { Signal } from '../../../ui/signal.js';
import { useLabel } from '../../../ui/use-label.js';
import type { DrawnLead, ShownAudit } from '../qualification-types.js';
import { isShow, shownOf, SIDES } from './audit-state.js';
import type { Side } from './audit-state.js';

interface AuditLeadsProps {
  readonly audit: ShownAudit;
  readonly side: Side | null;
}

/** The leads of a sample: once judged with what both sides said, until then with what one’s own did. */
export function AuditLeads({ audit, side }: AuditLeadsProps): JSX.Element {
  const { t } = useTranslation('audits');
  const [search, setSearch] = useSearchParams();
  const asked = search.get('show');
  const isJudged = audit.verdict !== null;
  const show = isJudged && isShow(asked) ? asked : 'all';
  const shown = shownOf(audit.leads, show);
  const known = useLeadNames([audit.leads.map(({ leadId }) => leadId)]);
  const sides = isJudged ? SIDES : SIDES.filter((each) => each === side);
  return (
    <Section
      title={t('leads.title', { what: t(`show.${show}`), count: shown.length })}
      aside={
        show !== 'all' && (
          <Button size="compact-sm" variant="subtle" onClick={() => setSearch({})}>
            {t('leads.all')}
          </Button>
        )
      }
    >
      <Card pad={false}>
        <ul className={lines.list}>
          {shown.map((lead) => (
            <li key={lead.leadId}>
              <div className={lines.item}>
                <span className={lines.grow}>
                  <LeadLink leadId={lead.leadId} known={known(lead.leadId)} />
                </span>
                <Group gap="xs">
                  {sides.map((each) => (
                    <Said key={each} lead={lead} side={each} isNamed={isJudged} />
                  ))}
                </Group>
              </div>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}

interface SaidProps {
  readonly lead: DrawnLead;
  readonly side: Side;
  /** With the side that said it, where both stand beside each other. */
  readonly isNamed: boolean;
}

function Said({ lead, side, isNamed }: SaidProps): JSX.Element {
  const { t } = useTranslation('audits');
  const label = useLabel();
  const said = lead[side];
  const reason = lead[`${side}Reason`];
  const what = said === null ? t('leads.open') : said ? t('leads.good') : label('reason', reason ?? 'OTHER');
  return (
    <Signal tone={said === null ? 'calm' : said ? 'good' : 'bad'}>
      {isNamed ? `${t(`side.${side}`)}: ${what}` : what}
    </Signal>
  );
}
