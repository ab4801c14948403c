import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { ConnectorConsentDto } from './connectors.dto.js';

describe('what a source takes for granted that people agree to', () => {
  const refused = (purpose: string): string[] =>
    validateSync(plainToInstance(ConnectorConsentDto, { purpose, basis: 'consent' })).map(
      ({ property }) => property,
    );

  it.each([
    { purpose: 'marketing', wrong: [], because: 'a form may ask for it' },
    { purpose: 'contact', wrong: ['purpose'], because: 'whoever took back all contact gives it back alone' },
    { purpose: '', wrong: ['purpose'], because: 'it has a name' },
  ])('refuses $wrong of “$purpose”, because $because', ({ purpose, wrong }) => {
    expect(refused(purpose)).toEqual(wrong);
  });
});
