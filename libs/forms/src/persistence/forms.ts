import { rows, touched } from '#database';
import type { Tx } from '#database';
import type { FormDefinition, FormState } from '../domain/form-definition.js';

export interface Form {
  readonly id: string;
  readonly name: string;
  readonly publicKey: string;
  readonly state: FormState;
  readonly version: number;
  readonly definition: FormDefinition;
  readonly createdAt: Date;
}

/** What showing a form and taking what is sent needs; the secret never leaves the process. */
export interface CalledForm extends Form {
  readonly secret: Buffer;
  /** The database's clock. */
  readonly now: Date;
}

export interface FormVersion {
  readonly number: number;
  readonly definition: FormDefinition;
  readonly madeAt: Date;
  readonly madeBy: string | null;
}

const COLUMNS = `f.id, f.name, f.public_key as "publicKey", f.state, f.version, f.created_at as "createdAt", v.definition`;
const WITH_VERSION = `from form f join form_version v on v.workspace_id = f.workspace_id and v.form_id = f.id and v.number = f.version`;

export const allForms = (tx: Tx, workspaceId: string): Promise<Form[]> =>
  rows(tx, `select ${COLUMNS} ${WITH_VERSION} where f.workspace_id = $1 order by f.created_at, f.id`, [
    workspaceId,
  ]);

export async function findForm(
  tx: Tx,
  workspaceId: string,
  id: string,
  lock = '',
): Promise<Form | undefined> {
  const sql = `select ${COLUMNS} ${WITH_VERSION} where f.workspace_id = $1 and f.id = $2 ${lock}`;
  return (await rows<Form>(tx, sql, [workspaceId, id]))[0];
}

export async function calledForm(tx: Tx, workspaceId: string, id: string): Promise<CalledForm | undefined> {
  const sql = `select ${COLUMNS}, f.secret, instant() as now ${WITH_VERSION} where f.workspace_id = $1 and f.id = $2`;
  return (await rows<CalledForm>(tx, sql, [workspaceId, id]))[0];
}

export interface NewForm extends Pick<Form, 'id' | 'name' | 'publicKey'> {
  readonly secret: Buffer;
}

export async function insertForm(tx: Tx, workspaceId: string, form: NewForm): Promise<void> {
  const { id, name, publicKey, secret } = form;
  await tx.query(
    `insert into form (workspace_id, id, name, public_key, secret, version, created_at) values ($1, $2, $3, $4, $5, 1, instant())`,
    [workspaceId, id, name, publicKey, secret],
  );
}

/** What is left out stays. */
export const changeForm = (
  tx: Tx,
  workspaceId: string,
  id: string,
  { name, state, version }: Partial<Pick<Form, 'name' | 'state' | 'version'>>,
): Promise<number> =>
  touched(
    tx,
    `update form set name = coalesce($3, name), state = coalesce($4, state), version = coalesce($5, version)
      where workspace_id = $1 and id = $2`,
    [workspaceId, id, name ?? null, state ?? null, version ?? null],
  );

export interface NewVersion extends Pick<FormVersion, 'number' | 'definition' | 'madeBy'> {
  readonly formId: string;
}

export async function insertVersion(tx: Tx, workspaceId: string, version: NewVersion): Promise<void> {
  const { formId, number, definition, madeBy } = version;
  await tx.query(
    `insert into form_version (workspace_id, form_id, number, definition, made_by, made_at) values ($1, $2, $3, $4, $5, instant())`,
    [workspaceId, formId, number, JSON.stringify(definition), madeBy],
  );
}

const VERSION = 'number, definition, made_at as "madeAt", made_by as "madeBy"';

/** The newest first. */
export const versionsOf = (tx: Tx, workspaceId: string, formId: string): Promise<FormVersion[]> =>
  rows(
    tx,
    `select ${VERSION} from form_version where workspace_id = $1 and form_id = $2 order by number desc limit 200`,
    [workspaceId, formId],
  );

export async function findVersion(
  tx: Tx,
  workspaceId: string,
  formId: string,
  number: number,
): Promise<FormVersion | undefined> {
  const sql = `select ${VERSION} from form_version where workspace_id = $1 and form_id = $2 and number = $3`;
  return (await rows<FormVersion>(tx, sql, [workspaceId, formId, number]))[0];
}
