import { ofAgreements } from './agreements.it.js';
import { ofLeads } from './leads.it.js';
import { ofTheHouse } from './house.it.js';

/** What a refusal says to whoever reads Italian, by its code. English needs none: the server's own sentences are English, names and dates included. */
export const problems: Readonly<Record<string, string>> = { ...ofAgreements, ...ofLeads, ...ofTheHouse };
