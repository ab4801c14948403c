import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database } from '#database';
import type { Tx } from '#database';
import { decodeCursor, encodeCursor, pageOf } from '#http';
import type { Page } from '#http';
import { newId } from '#kernel';
import { definitionProblems } from '../domain/check-definition.js';
import type { FormDefinition, FormState, Verdict } from '../domain/form-definition.js';
import {
  allForms,
  changeForm,
  findForm,
  insertForm,
  insertVersion,
  versionsOf,
} from '../persistence/forms.js';
import type { Form, FormVersion } from '../persistence/forms.js';
import { findHit, listHits } from '../persistence/hits.js';
import type { FormHit } from '../persistence/hits.js';
import {
  changedMeanwhile,
  missingForm,
  missingHit,
  noMail,
  tooMany,
  wrongDefinition,
} from './form-errors.js';
import { OwnAddress } from './own-address.js';
import { newPublicKey } from './public-key.js';

const MOST_FORMS = 500;
const CURSOR = ['instant', 'id'] as const;

export interface FormView extends Omit<Form, 'publicKey'> {
  /** The page of its own. */
  readonly address: string;
  /** What is pasted into a page of another site. */
  readonly embedCode: string;
}

export interface FormChange {
  readonly name?: string;
  readonly state?: FormState;
  readonly definition?: FormDefinition;
}

interface HitsWish {
  readonly verdict?: Verdict;
  readonly cursor?: string;
  readonly limit: number;
}

/** What was sent, without what it holds. */
export type ShownHit = FormHit;

/** Forms of web sites, for whoever sets the workspace up. */
@Injectable()
export class FormRequests {
  constructor(
    private readonly database: Database,
    private readonly own: OwnAddress,
  ) {}

  list(caller: Caller): Promise<FormView[]> {
    return this.in(caller, async (tx) =>
      (await allForms(tx, caller.workspaceId)).map((form) => this.viewOf(form)),
    );
  }

  /** @throws AppError `form/missing` */
  one(caller: Caller, id: string): Promise<FormView> {
    return this.in(caller, (tx) => this.existing(tx, caller, id));
  }

  /** Begins in test: what is sent counts nowhere until somebody opens it. @throws AppError `form/definition`, `form/no-mail`, `form/too-many` */
  create(caller: Caller, name: string, definition: FormDefinition): Promise<FormView> {
    this.judge(definition);
    const { workspaceId, memberId } = caller;
    const id = newId();
    return this.in(caller, async (tx) => {
      if ((await allForms(tx, workspaceId)).length >= MOST_FORMS) throw tooMany();
      await insertForm(tx, workspaceId, { id, name, publicKey: newPublicKey(), secret: randomBytes(32) });
      await insertVersion(tx, workspaceId, { formId: id, number: 1, definition, madeBy: memberId });
      return this.existing(tx, caller, id);
    });
  }

  /** What it asks becomes a version of its own. @throws AppError `form/missing`, `form/definition`, `form/no-mail`, `form/changed` */
  change(caller: Caller, id: string, { definition, ...change }: FormChange): Promise<FormView> {
    if (definition) this.judge(definition);
    const { workspaceId, memberId } = caller;
    return this.in(caller, async (tx) => {
      const before = await findForm(tx, workspaceId, id, 'for update of f');
      if (!before) throw missingForm();
      const number = before.version + 1;
      if (definition)
        await insertVersion(tx, workspaceId, { formId: id, number, definition, madeBy: memberId });
      const changed = await changeForm(tx, workspaceId, id, {
        ...change,
        ...(definition && { version: number }),
      });
      if (changed === 0) throw changedMeanwhile();
      return this.existing(tx, caller, id);
    });
  }

  /** The newest first. @throws AppError `form/missing` */
  versions(caller: Caller, id: string): Promise<FormVersion[]> {
    return this.in(caller, async (tx) => {
      await this.existing(tx, caller, id);
      return versionsOf(tx, caller.workspaceId, id);
    });
  }

  /** What was sent, the newest first. @throws AppError `form/missing` */
  hits(caller: Caller, id: string, { verdict, cursor, limit }: HitsWish): Promise<Page<FormHit>> {
    const before = decodeCursor(cursor, CURSOR);
    return this.in(caller, async (tx) => {
      await this.existing(tx, caller, id);
      const found = await listHits(tx, caller.workspaceId, id, { verdict, before, limit });
      const cursorOf = ({ receivedAt, id: last }: FormHit): string => encodeCursor([receivedAt, last]);
      return pageOf(found, limit, cursorOf, (hit) => hit);
    });
  }

  /** As it came. @throws AppError `form/hit-missing` */
  async hit(caller: Caller, id: string, hitId: string): Promise<FormHit & { readonly body: Buffer }> {
    const found = await this.in(caller, (tx) => findHit(tx, caller.workspaceId, id, hitId));
    if (!found) throw missingHit();
    return found;
  }

  private judge(definition: FormDefinition): void {
    const wrong = definitionProblems(definition, this.own.origin);
    if (wrong.length > 0) throw wrongDefinition(wrong);
    if (definition.doubleOptIn && !this.own.hasMail) throw noMail();
  }

  private async existing(tx: Tx, { workspaceId }: Caller, id: string): Promise<FormView> {
    const found = await findForm(tx, workspaceId, id);
    if (!found) throw missingForm();
    return this.viewOf(found);
  }

  private viewOf({ publicKey, ...form }: Form): FormView {
    const address = `${this.own.base}/f/${publicKey}`;
    const embedCode =
      `<script src="${address}/embed.js" async></script>` +
      `<noscript><a href="${address}">${this.own.origin}</a></noscript>`;
    return { ...form, address, embedCode };
  }

  private in<T>({ workspaceId }: Caller, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.withWorkspace(workspaceId, work);
  }
}
