import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];

export type JourneyMap = Schemas['JourneyMapDto'];
export type MapNode = Schemas['JourneyNodeDto'];
export type MapEdge = Schemas['JourneyEdgeDto'];
export type DepartmentTime = Schemas['DepartmentTimeDto'];
export type MapStamp = Schemas['JourneyStampDto'];
export type LeadsBehind = Schemas['JourneyLeadsDto'];
export type LeadBehind = Schemas['JourneyLeadDto'];
export type Frictions = Schemas['FrictionsDto'];
export type Friction = Schemas['FrictionDto'];
export type MemberPasses = Schemas['MemberPassesDto'];
export type MemberPass = Schemas['MemberPassDto'];
export type Touchpoint = Schemas['TouchpointDto'];
export type Step = MapNode['step'];
export type Holder = DepartmentTime['department'];

type FigureName =
  | ('volume' | 'edge' | 'here' | 'standing' | 'held' | 'handoff')
  | ('pass' | 'passback')
  | ('rework' | 'pingpong' | 'loss' | 'outcome' | 'reached');

/** A figure, in the words by which the leads behind it are asked for. */
export interface Figure {
  readonly figure: FigureName;
  readonly step?: Step;
  readonly other?: string;
  readonly department?: string;
  readonly channel?: string;
}
