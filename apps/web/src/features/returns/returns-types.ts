import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];

export type ReturnReport = Schemas['ReturnReportDto'];
export type ReturnRow = Schemas['ReturnRowDto'];
export type ReturnStamp = Schemas['ReturnStampDto'];
export type ChannelMix = Schemas['ChannelMixDto'];
export type MixChannel = Schemas['MixChannelDto'];
export type LeadsBehind = Schemas['LeadsOfReturnDto'];
export type DealsBehind = Schemas['DealsBehindDto'];
export type SpendsBehind = Schemas['SpendsBehindDto'];
export type KeptReturnSettings = Schemas['KeptReturnSettingsDto'];
export type ReturnSettings = KeptReturnSettings['settings'];

export type Grouping = ReturnReport['by'];
export type Basis = ReturnStamp['basis'];
export type Model = ReturnStamp['model'];
export type Stage = keyof ReturnRow['counts'];
export type DealsFigureName = 'credited' | 'untouched' | 'sourced' | 'influenced';
export type OptionalKind = 'salary' | 'tool';
