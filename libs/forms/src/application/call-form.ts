import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { addressedBy } from '../persistence/addresses.js';
import { calledForm } from '../persistence/forms.js';
import type { CalledForm } from '../persistence/forms.js';
import { unknownAddress } from './form-errors.js';
import { isPublicKey } from './public-key.js';

/** A form with the workspace it is of. */
export interface Called {
  readonly workspaceId: string;
  readonly form: CalledForm;
}

/** Finds a form by its address. */
@Injectable()
export class CallForm {
  constructor(private readonly database: Database) {}

  /** @throws AppError `form/unknown-address` */
  async run(key: string): Promise<Called> {
    const found = isPublicKey(key)
      ? await this.database.withRole('timer', (tx) => addressedBy(tx, 'form', key))
      : undefined;
    if (!found) throw unknownAddress();
    const { workspaceId, id } = found;
    const form = await this.database.withWorkspace(workspaceId, (tx) => calledForm(tx, workspaceId, id));
    if (!form) throw unknownAddress();
    return { workspaceId, form };
  }
}
