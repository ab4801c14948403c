import type { Actor } from '#contracts';
import { AppError } from '#kernel';

/** Who commands, in which workspace; handed to every use case beside its transaction. */
export interface By {
  readonly workspaceId: string;
  readonly actor: Actor;
  /** The acting member, or null for connectors and the product itself. */
  readonly memberId: string | null;
}

export const missingAgreement = (id: string): AppError =>
  new AppError('missing', 'agreement/missing', `There is no agreement ${id} in this workspace.`);

export const missingVersion = (number: number): AppError =>
  new AppError('missing', 'agreement/missing-version', `This agreement has no version ${number}.`);

/** The refusal of a step that the version's status does not allow. */
export const wrongStatus = (what: string, status: string): AppError =>
  new AppError(
    'conflict',
    'agreement/wrong-status',
    `${what} is not possible while the version is “${status}”. Reload the agreement to see what happened meanwhile.`,
    { facts: { status } },
  );
