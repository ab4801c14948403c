import fc from 'fast-check';
import { newId } from '#kernel';
import { fromBase32, toBase32 } from './base32.js';
import {
  intakeAddress,
  isOfMailbox,
  leadAddress,
  LONGEST_LOCAL_PART,
  newAddressKey,
  newIntakeKey,
  provenLead,
  tagOf,
  workspaceAddress,
} from './mail-address.js';

const MAILBOX = 'leads@example.com';

describe('base 32', () => {
  it('gives every run of bytes back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(fromBase32(toBase32(bytes), bytes.length)).toEqual(bytes);
      }),
    );
  });

  it.each([
    { text: '', hex: '' },
    { text: 'my', hex: '66' },
    { text: 'mzxq', hex: '666f' },
    { text: 'mzxw6', hex: '666f6f' },
    { text: 'mzxw6ytboi', hex: '666f6f626172' },
  ])('writes $hex as $text, as RFC 4648 does', ({ text, hex }) => {
    expect(toBase32(Buffer.from(hex, 'hex'))).toBe(text);
  });

  it.each([
    { text: 'm', bytes: 1, because: 'it is too short' },
    { text: 'mya', bytes: 1, because: 'it is too long' },
    { text: 'm1', bytes: 1, because: '1 is no letter of it' },
    { text: 'mz', bytes: 1, because: 'the spare bits are not empty' },
  ])('reads nothing from $text: $because', ({ text, bytes }) => {
    expect(fromBase32(text, bytes)).toBeNull();
  });
});

describe('the addresses of a workspace', () => {
  const key = newAddressKey();
  const leadId = newId();
  const ofLead = leadAddress(MAILBOX, key, leadId);

  it('name the workspace by its tag', () => {
    expect(tagOf(MAILBOX, workspaceAddress(MAILBOX, key))).toEqual({
      tag: key.tag,
      lead: null,
      intake: null,
    });
  });

  it('name an intake address of the workspace', () => {
    const intake = newIntakeKey();
    const said = tagOf(MAILBOX, intakeAddress(MAILBOX, key, intake).toUpperCase());
    expect(said).toEqual({ tag: key.tag, lead: null, intake });
  });

  it('name a lead and prove it, whatever servers do to the case', () => {
    for (const address of [ofLead, ofLead.toUpperCase()]) {
      const said = tagOf(MAILBOX, address);
      expect(said?.tag).toBe(key.tag);
      expect(provenLead(key, said?.lead ?? '')).toBe(leadId);
    }
  });

  it('prove every lead, and no other', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), (one, other) => {
        const lead = tagOf(MAILBOX, leadAddress(MAILBOX, key, one))?.lead ?? '';
        expect(provenLead(key, lead)).toBe(one);
        fc.pre(one !== other);
        const stolen = (tagOf(MAILBOX, leadAddress(MAILBOX, key, other))?.lead ?? '').slice(0, 26);
        expect(provenLead(key, stolen + lead.slice(26))).toBeUndefined();
      }),
    );
  });

  it('prove nothing to another workspace', () => {
    const other = { ...newAddressKey(), tag: key.tag };
    expect(provenLead(other, tagOf(MAILBOX, ofLead)?.lead ?? '')).toBeUndefined();
  });

  it('fit into 64 octets before the at-sign for the longest mailbox there may be', () => {
    const longest = `${'x'.repeat(LONGEST_LOCAL_PART)}@example.com`;
    expect(leadAddress(longest, key, leadId).indexOf('@')).toBe(64);
  });

  it.each([
    { address: 'leads@example.com', because: 'it says nothing' },
    { address: 'leads+abc@example.com', because: 'it is no tag' },
    { address: `leads+${'a'.repeat(12)}@other.example`, because: 'it is on another host' },
    { address: `sales+${'a'.repeat(12)}@example.com`, because: 'it is another mailbox' },
    { address: 'nobody', because: 'it is no address' },
  ])('are not read in $address: $because', ({ address }) => {
    expect(tagOf(MAILBOX, address)).toBeUndefined();
  });

  it.each([
    { address: 'leads@example.com', is: true },
    { address: 'Leads+anything@Example.com', is: true },
    { address: 'leadsomething@example.com', is: false },
    { address: 'leads@example.org', is: false },
  ])('lead into the mailbox, $address: $is', ({ address, is }) => {
    expect(isOfMailbox(MAILBOX, address)).toBe(is);
  });

  it('are of no two workspaces', () => {
    const tags = Array.from({ length: 1_000 }, () => newAddressKey().tag);
    expect(new Set(tags).size).toBe(1_000);
    for (const tag of tags) expect(tag).toMatch(/^[a-z2-7]{12}$/);
  });
});
