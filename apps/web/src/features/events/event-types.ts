import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];

export type MarketingEvent = Schemas['EventDto'];
export type ListedAttendance = Schemas['ListedAttendanceDto'];
export type TakenScans = Schemas['TakenScansDto'];
export type Touch = Schemas['TouchDto'];
export type NewEncounter = Schemas['NewEncounterDto'];
export type RegisteredEncounter = Schemas['RegisteredEncounterDto'];
