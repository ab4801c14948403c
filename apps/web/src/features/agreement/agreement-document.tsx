import { Group } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { TEAM_KINDS } from '#contracts';
import type { Cells } from '#contracts';
import type { Agreement, AgreementVersion, Terms } from '../../api/types.js';
import { useBoard } from '../../live/live-context.js';
import { AsOf, Board } from '../../ui/board.js';
import { ConversionUnder } from '../../ui/conversion.js';
import { stagesUnder } from '../../ui/conversion-cells.js';
import { Page, Section } from '../../ui/page.js';
import { Signal, toneOf } from '../../ui/signal.js';
import { Standing } from '../../ui/standing.js';
import { alertsOf, clausesOf, revenueOf } from '../../ui/standing-cells.js';
import { News } from '../../ui/standing-news.js';
import { RevenueStrip } from '../../ui/standing-revenue.js';
import { useFormats } from '../../ui/use-formats.js';
import classes from './agreement.module.css';
import { Side } from './clause-text.js';
import { Stead } from './delegations.js';
import { GeneralTerms } from './general-terms.js';
import { Rooms } from './rooms.js';
import { Signatures } from './signatures.js';
import { VersionActs } from './version-acts.js';
import { Versions } from './versions.js';

interface AgreementDocumentProps {
  readonly agreement: Agreement;
  readonly version: AgreementVersion;
}

/** The contract as one would read it on paper: two columns, what holds for all beneath, the signatures at the foot. */
export function AgreementDocument({ agreement, version }: AgreementDocumentProps): JSX.Element {
  const { t } = useTranslation('agreement');
  return (
    <Page
      title={agreement.name}
      lead={<VersionLine version={version} />}
      actions={<Rooms agreementId={agreement.id} version={version} />}
    >
      <article data-paper className={classes.paper} aria-label={agreement.name}>
        {version.note !== null && <p className={classes.why}>{t('history.why', { note: version.note })}</p>}
        <div className={classes.columns}>
          {sidesOf(version).map((side) => (
            <Side key={side} side={side} terms={version.terms} />
          ))}
        </div>
        <GeneralTerms version={version} />
        <Signatures agreementId={agreement.id} version={version} />
      </article>
      <Group justify="flex-end" gap="sm" className={classes.unprinted}>
        <VersionActs agreement={agreement} version={version} />
      </Group>
      <div className={classes.unprinted}>
        <Versions agreement={agreement} shown={version} />
      </div>
      {version.status === 'active' && <Live agreementId={agreement.id} terms={version.terms} />}
      <div className={classes.unprinted}>
        <Stead />
      </div>
    </Page>
  );
}

/** Sides that owe something, marketing and sales always: a side that owes nothing is a fact worth seeing. */
const sidesOf = ({ terms }: AgreementVersion): (typeof TEAM_KINDS)[number][] =>
  TEAM_KINDS.filter(
    (kind) =>
      terms.clauses.some(({ owedBy }) => owedBy === kind) ||
      ((kind === 'marketing' || kind === 'sales') && terms.clauses.some(({ owedTo }) => owedTo === kind)),
  );

function VersionLine({ version }: { version: AgreementVersion }): JSX.Element {
  const { t } = useTranslation('agreement');
  const formats = useFormats();
  const { number, status, effectiveOn, basedOn } = version;
  const isComing = status === 'signed' && effectiveOn !== null;
  return (
    <span className={classes.line}>
      <Signal tone={toneOf(status)}>{t(`status.${status}`)}</Signal>
      <span>{t('version', { number })}</span>
      {basedOn !== null && <span>· {t('basedOn', { number: basedOn })}</span>}
      {effectiveOn !== null && (
        <span>· {t(isComing ? 'comes' : 'effective', { on: formats.date(effectiveOn) })}</span>
      )}
    </span>
  );
}

function Live({ agreementId, terms }: { agreementId: string; terms: Terms }): JSX.Element {
  const { t } = useTranslation('agreement');
  const name = `agreement/${agreementId}`;
  const { state } = useBoard(name);
  return (
    <div className={classes.unprinted}>
      <Section
        title={t('act.board')}
        aside={
          <span className={classes.asOf}>
            <AsOf state={state} />
          </span>
        }
      >
        <Board name={name}>{({ cells }) => <LiveFigures cells={cells} board={name} terms={terms} />}</Board>
      </Section>
    </div>
  );
}

interface LiveFiguresProps {
  readonly cells: Cells;
  readonly board: string;
  readonly terms: Terms;
}

/** What both sides are told, the shared goal above them, then each side's promises with the conversion each weighs. */
function LiveFigures({ cells, board, terms }: LiveFiguresProps): JSX.Element {
  const revenue = revenueOf(cells.revenue);
  const stages = stagesUnder(terms.clauses);
  const beneath = (clauseKey: string): JSX.Element | null => {
    const stage = stages.get(clauseKey);
    return stage === undefined ? null : <ConversionUnder {...{ cells, board, stage }} />;
  };
  return (
    <>
      <News alerts={alertsOf(cells.alerts)} board={board} />
      {revenue !== null && <RevenueStrip revenue={revenue} board={board} />}
      <Standing clauses={clausesOf(cells)} board={board} beneath={beneath} />
    </>
  );
}
