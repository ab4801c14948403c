import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];

export type IntakeAddress = Schemas['IntakeAddressDto'];
export type NewIntakeAddress = Schemas['NewIntakeAddressDto'];
export type IntakeAddressChange = Schemas['IntakeAddressChangeDto'];
export type IntakeMail = Schemas['IntakeMailDto'];
export type IntakeMailPage = Schemas['IntakeMailsDto'];
