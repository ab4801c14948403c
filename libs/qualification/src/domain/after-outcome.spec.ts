import fc from 'fast-check';
import { isAfterOutcome, plain } from './after-outcome.js';

describe('the name of a field', () => {
  it.each([
    { name: 'Tags', because: 'people tag what they know' },
    { name: 'Tag CRM', because: 'whichever system they tag it in' },
    { name: 'Lead Quality', because: 'it is judged in the end' },
    { name: 'Lead Quality Score', because: 'a score of it is no better' },
    { name: 'Qualità del lead', because: 'nor in Italian' },
    { name: 'Lead Status (CRM)', because: 'the system does not matter' },
    { name: 'hs_lead_status', because: 'nor a prefix of it' },
    { name: 'Stato lead', because: 'it is the status of the lead' },
    { name: 'Esito chiamata', because: 'a call comes after the capture' },
    { name: 'Fase trattativa', because: 'so does a negotiation' },
    { name: 'Deal amount', because: 'there is a deal only later' },
    { name: 'dealstage', because: 'systems write it in one word' },
    { name: 'Closed Lost Reason', because: 'there is none before' },
    { name: 'Motivo perdita', because: 'nor in Italian' },
    { name: 'Motivo dello scarto', because: 'nor in more words' },
    { name: 'Reason', because: 'alone it is the reason of the end' },
    { name: 'Data chiusura prevista', because: 'somebody expects it who knows more' },
    { name: 'Last Activity', because: 'the last is not known before the end' },
    { name: 'lastNotableActivity', because: 'the spelling does not matter' },
    { name: 'last_notable_activity', because: 'nor do separators' },
    { name: 'Ultima attività', because: 'nor does the language' },
    { name: 'Asymmetrique Activity Index', because: 'it is a score that moves with what the lead does' },
    { name: 'Lead Profile', because: 'it is filled in by whoever talks to them' },
    { name: 'Converted', because: 'it is the outcome' },
    { name: 'Follow-up', because: 'it follows' },
    { name: 'Prossimo passo', because: 'somebody plans it later' },
  ])('“$name” says that it is filled in after the outcome, because $because', ({ name }) => {
    expect(isAfterOutcome(name)).toBe(true);
  });

  it.each([
    { name: 'Current occupation', because: 'a form may ask it' },
    { name: 'Motivo del contatto', because: 'it is why they came' },
    { name: 'Stato civile', because: 'it is about the person' },
    { name: 'Employment status', because: 'so is this' },
    { name: 'Provincia', because: 'it is a place' },
    { name: 'Total Time Spent on Website', because: 'it is measured before' },
    {
      name: 'Stage lighting interest',
      is: true,
      because: 'a word too many is left out rather than one too few',
    },
    { name: 'Wonderful offer seen', because: 'a word is more than its beginning' },
    { name: 'Vintage', because: 'in either language' },
    { name: 'Budget', because: 'they say it themselves' },
  ])('“$name” says: $is, because $because', ({ name, is = false }) => {
    expect(isAfterOutcome(name)).toBe(is);
  });

  it('is the same however it is spelt', () => {
    const word = fc.constantFrom('lead', 'stato', 'call', 'esito', 'city', 'deal', 'visits');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
        const [first = '', ...others] = words;
        const camel = first + others.map((each) => each.charAt(0).toUpperCase() + each.slice(1)).join('');
        const spelt = [words.join(' '), words.join('_').toUpperCase(), words.join('-'), camel];
        expect(new Set(spelt.map(plain)).size).toBe(1);
        expect(new Set(spelt.map(isAfterOutcome)).size).toBe(1);
      }),
    );
  });
});
