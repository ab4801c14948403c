import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];

export type CreditReport = Schemas['CreditReportDto'];
export type ModelReport = Schemas['ModelReportDto'];
export type ModelName = ModelReport['model'];
export type CreditStamp = Schemas['CreditStampDto'];
export type CreditRow = Schemas['CreditRowDto'];
export type CreditFigure = Schemas['CreditFigureDto'];
export type DealBehind = Schemas['DealBehindDto'];
export type CreditExplained = Schemas['CreditExplainedDto'];
export type DealCredit = Schemas['DealCreditDto'];
export type TouchOfDeal = Schemas['TouchOfDealDto'];
export type KeptCreditSettings = Schemas['KeptCreditSettingsDto'];
export type CreditSettings = Schemas['CreditSettingsDto'];
export type SpendSummary = Schemas['SpendSummaryDto'];
export type SpendSum = Schemas['SpendSumDto'];

export type CreditFlow = Schemas['CreditFlowDto'];
export type LeadOfFlow = Schemas['LeadOfFlowDto'];
export type LeadsOfFlow = Schemas['LeadsOfFlowDto'];
export type PathsBehindCell = Schemas['PathsBehindCellDto'];
export type PathBehind = Schemas['PathBehindDto'];
export type PeopleReport = Schemas['PeopleReportDto'];
export type PersonRecognised = Schemas['PersonRecognisedDto'];
export type DealsOfPerson = Schemas['DealsOfPersonDto'];
export type DealOfPerson = Schemas['DealOfPersonDto'];
export type TouchLeftOut = Schemas['TouchLeftOutDto'];
export type Recognised = Schemas['RecognisedDto'];

export type Grouping = CreditReport['by'];
/** Won deals, or open ones. */
export type DealState = 'won' | 'pending';
/** Lost ones too: they are credited to no one, but came some way. */
export type AnyState = DealState | 'lost';
/** Costs that count only where somebody asks for them by name. */
export type OptionalCost = 'tool' | 'salary';
