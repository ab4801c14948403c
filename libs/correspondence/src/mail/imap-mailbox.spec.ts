import { LetterBox } from '../test-support/letter-box.js';
import { ImapMailbox } from './imap-mailbox.js';

const MAIL = (subject: string): string[] => [`Subject: ${subject}`, 'From: a@b.example', '', 'Hello'];

describe('a mailbox', () => {
  let box: LetterBox;
  let opened: ImapMailbox;

  beforeEach(async () => {
    box = await LetterBox.open();
    for (const subject of ['one', 'two', 'three']) box.put(MAIL(subject), new Date('2026-03-02T09:30:00Z'));
    opened = await ImapMailbox.open(box.url);
  });
  afterEach(async () => {
    await opened.close();
    await box.close();
  });

  it('names what came after a cursor, the oldest first, and not the last one again', async () => {
    const { uidValidity } = opened;
    const all = await opened.after({ uidValidity: '', lastUid: 0 });
    expect(all).toHaveLength(3);
    expect(await opened.after({ uidValidity, lastUid: all[0]! })).toEqual(all.slice(1));
    expect(await opened.after({ uidValidity, lastUid: all[2]! })).toEqual([]);
  });

  it('begins anew where the server numbered anew', async () => {
    expect(await opened.after({ uidValidity: 'another', lastUid: 1_000 })).toHaveLength(3);
  });

  it('fetches a mail as it came, with the end of the second in which the server took it', async () => {
    const [uid] = await opened.after({ uidValidity: '', lastUid: 0 });
    const fetched = await opened.fetch(uid!);
    expect(new TextDecoder().decode(fetched?.source)).toBe(MAIL('one').join('\r\n'));
    expect(fetched?.arrivedAt).toEqual(new Date('2026-03-02T09:30:00.999Z'));
  });

  it('has nothing under a number that nobody has', async () => {
    expect(await opened.fetch(999)).toBeUndefined();
  });

  it('is not opened with a wrong password', async () => {
    await expect(ImapMailbox.open(box.url.replace('p%40ss', 'other'))).rejects.toThrow();
  });
});
