import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useMay } from '../../../api/may.js';
import { formErrorsOf, Problem } from '../../../api/problem.js';
import type { FormErrors } from '../../../api/problem.js';
import { useSession } from '../../../api/session.js';
import { useAct } from '../../../ui/act.js';
import { Page } from '../../../ui/page.js';
import { Empty } from '../../../ui/states.js';
import { ConflictRule } from '../conflict-rule.js';
import { registerDeal, REGISTRATIONS } from '../partners-query.js';
import { BLANK, digitsOf, isReady, registrationOf } from '../registration-draft.js';
import { CompanyFields, DealFields, PersonFields } from './deal-fields.js';
import classes from './portal.module.css';

/** Fields as refusals name them, by what they are called here. */
const FIELDS: Readonly<Record<string, string>> = { 'company.name': 'company', 'company.domain': 'domain' };
const KNOWN = [
  ...['firstName', 'lastName', 'email', 'phone', 'jobTitle', 'expectedCloseOn', 'note', 'expected'],
  ...['company.name', 'company.domain', 'company.country', 'company'],
];

/** A partner names a customer it brings. */
export function RegisterPage(): JSX.Element {
  const { t } = useTranslation(['partners', 'ui']);
  const may = useMay();
  return (
    <Page title={t('partners:portal.form.title')} lead={t('partners:portal.form.lead')}>
      {may('deal.register') ? (
        <div className={classes.columns}>
          <RegisterForm />
          <ConflictRule />
        </div>
      ) : (
        <Empty title={t('ui:state.refused')} />
      )}
    </Page>
  );
}

function RegisterForm(): JSX.Element {
  const { t } = useTranslation('partners');
  const { currency } = useSession().workspace;
  const navigate = useNavigate();
  const [draft, setDraft] = useState(BLANK);
  const act = useAct({
    run: () => registerDeal(registrationOf(draft, { currency, digits: digitsOf(currency) })),
    touches: [REGISTRATIONS, 'leads'],
    failed: (error) => error instanceof Problem && error.status > 0 && error.status < 500,
    // Back leads to the desk, not to a form that was sent.
    then: ({ id }) => void navigate(`/registrations/${id}`, { replace: true }),
  });
  const errors = act.error instanceof Problem ? errorsIn(act.error) : null;
  const part = { draft, onChange: setDraft, errors: errors?.fields ?? {} };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(undefined);
      }}
    >
      <CompanyFields {...part} />
      <PersonFields {...part} />
      <DealFields {...part} currency={currency} />
      {act.error instanceof Problem && <Refused problem={act.error} />}
      <div>
        <Button type="submit" className={classes.send} disabled={!isReady(draft)} loading={act.isPending}>
          {t('portal.form.send')}
        </Button>
      </div>
    </form>
  );
}

/** Beneath the fields, where the thumb just was; what was registered before is one tap away. */
function Refused({ problem }: { problem: Problem }): JSX.Element | null {
  const { t } = useTranslation('partners');
  const { rest } = errorsIn(problem);
  const own = problem.facts.registrationId;
  if (rest.length === 0) return null;
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertTriangle size={20} />}
      title={t('portal.form.taken')}
    >
      {rest.map((text) => (
        <div key={text}>{text}</div>
      ))}
      {typeof own === 'string' && <Link to={`/registrations/${own}`}>{t('portal.form.seeOwn')}</Link>}
    </Alert>
  );
}

function errorsIn(problem: Problem): FormErrors {
  const { fields, rest } = formErrorsOf(problem, KNOWN);
  return {
    rest,
    fields: Object.fromEntries(Object.entries(fields).map(([name, text]) => [FIELDS[name] ?? name, text])),
  };
}
