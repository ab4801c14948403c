import type { TargetCriterion, TargetDefinition } from '#scoring';
import type { components } from '../../../api/schema.js';

type Schemas = components['schemas'];

export type { TargetCriterion, TargetDefinition };
export type TargetPublication = Schemas['TargetPublicationDto'];
export type TargetTrial = Schemas['TargetTrialDto'];
export type TriedLead = Schemas['TargetTriedLeadDto'];

/** A version of who is wanted; what the server checked is a definition. */
export type TargetVersion = Omit<Schemas['TargetVersionDto'], 'definition'> & {
  readonly definition: TargetDefinition;
};

export interface TargetDefinitions {
  readonly items: readonly TargetVersion[];
  readonly publications: readonly TargetPublication[];
  readonly starting: TargetDefinition;
}

/** A version somebody is writing. */
export interface BegunTarget {
  readonly name: string;
  readonly definition: TargetDefinition;
}
