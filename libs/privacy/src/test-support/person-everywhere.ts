import { newId } from '#kernel';
import { until } from '../../../../test/support/until.js';
import { CALLED, ZELDA } from './named-person.js';
import { plantWords } from './plant-words.js';
import { TracingRoom } from './tracing-room.js';

/** A workspace in which one person is named wherever the product lets anybody be named. */
export class PersonEverywhere extends TracingRoom {
  static async open(): Promise<PersonEverywhere> {
    return new PersonEverywhere(...(await TracingRoom.parts()));
  }

  /** Everything below happens through the product, as people use it; `plantWords` does what takes weeks. */
  async everywhere(): Promise<{ personId: string; leadId: string }> {
    const first = await this.capture();
    const { person } = await this.as<{ person: { id: string } }>('Giulia', `GET /leads/${first}`);
    await this.bySources();
    await this.byFile();
    await this.work(first);
    await this.speak(person.id);
    await plantWords(this.db, { ws: this.firm.id, personId: person.id, leadId: first });
    return { personId: person.id, leadId: first };
  }

  async capture(): Promise<string> {
    const hit = {
      ...{
        ...ZELDA,
        externalId: 'crm:Zeldafina@posta.example',
        anonymousId: 'a'.repeat(20),
        jobTitle: 'Buyer',
      },
      ...{
        custom: { remark: `${CALLED} calls back` },
        landingPage: 'https://shop.example/zeldafina/offer?q=zeldafina',
      },
      ...{
        referrer: 'https://zeldafina.example/me',
        utm: { source: 'quattropani', medium: 'cpc', term: 'zeldafina' },
      },
      consent: { purpose: 'news', basis: 'consent', text: `I, ${CALLED}, agree.` },
    };
    const key = { 'idempotency-key': newId() };
    const { results } = await this.as<{ results: { leadId: string }[] }>('Giulia', 'POST /leads', hit, key);
    return results[0]?.leadId ?? '';
  }

  /** A form, its mail and a connector. */
  async bySources(isKnown = true): Promise<void> {
    const words = { title: { en: 'Ask' }, button: { en: 'Send' }, thanks: { en: 'Thanks' } };
    const fields = [
      { name: 'mail', kind: 'email', label: { en: 'E-mail' }, required: true },
      { name: 'news', kind: 'consent', label: { en: 'News, please.' }, purpose: 'offers' },
    ];
    const definition = {
      languages: ['en'],
      ...words,
      origins: ['https://shop.example'],
      minimumSeconds: 0,
      fields,
    };
    const asking = { ...definition, doubleOptIn: { holds: true, hours: 24 } };
    const form = await this.as<{ id: string; address: string }>('Giulia', 'POST /forms', {
      name: 'Ask',
      definition: asking,
    });
    await this.as('Giulia', `PATCH /forms/${form.id}`, { state: 'active' });
    const address = `${this.app.url}${new URL(form.address).pathname}`;
    const token = /name="_token" value="([\w-]+)"/.exec(await (await fetch(address)).text())?.[1] ?? '';
    const body = new URLSearchParams({
      _token: token,
      mail: ZELDA.email,
      news: 'yes',
      _page: 'https://shop.example/zeldafina',
    });
    await fetch(address, { method: 'POST', body, headers: { origin: 'https://shop.example' } });
    if (isKnown) await until('the mail that asks', () => this.office.to(ZELDA.email)[0]);
    const source = await this.as<{ path: string }>('Giulia', 'POST /connectors', {
      kind: 'json',
      name: 'Shop',
    });
    const hit = JSON.stringify({ externalId: ZELDA.email, ...ZELDA, company: 'Zeldafina & Figli' });
    await fetch(`${this.app.url}${source.path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: hit,
    });
  }

  /** An import with a row that is taken, and, before anybody asks to be forgotten, one that is not. */
  async byFile(isKnown = true): Promise<void> {
    const good = `9;${CALLED};${ZELDA.email};${ZELDA.phone};2026-01-31`;
    const bad = `10;${CALLED};${ZELDA.email};;${ZELDA.email}`;
    const csv = [
      'Id;Name;Mail;Phone;Date',
      isKnown ? good : good.replace('9', '11'),
      ...(isKnown ? [bad] : []),
      '',
    ];
    const name = isKnown ? 'Zeldafina-Quattropani' : 'fair';
    const { id } = await this.as<{ id: string }>(
      'Giulia',
      `POST /imports?kind=leads&fileName=${name}.csv`,
      csv.join('\n'),
    );
    const columns = {
      Id: 'externalId',
      Name: 'fullName',
      Mail: 'email',
      Phone: 'phone',
      Date: { field: 'occurredAt', format: 'YYYY-MM-DD' },
    };
    await this.as('Giulia', `PUT /imports/${id}/mapping`, { source: 'fair', columns });
    await this.as('Giulia', `POST /imports/${id}/run`, {});
    await until('the end of the import', async () => {
      const { state } = await this.as<{ state: string }>('Giulia', `GET /imports/${id}`);
      return ['done', 'failed'].includes(state);
    });
  }

  /** Handed over, called, written to, mentioned, planned, sold. */
  private async work(leadId: string): Promise<void> {
    const hook = { url: 'https://hooks.invalid/x', types: ['lead.*', 'person.*'] };
    await this.as('Giulia', 'POST /webhooks', hook);
    const offer = { leadIds: [leadId], toTeamId: this.firm.teams.sales, note: `${CALLED} waits` };
    const { handovers } = await this.as<{ handovers: { id: string }[] }>('Giulia', 'POST /handovers', offer);
    await this.as('Marco', `POST /handovers/${handovers[0]?.id}/acceptance`);
    const path = `/leads/${leadId}`;
    const mentions = [this.firm.members.Giulia.id];
    await this.as('Marco', `POST ${path}/notes`, { text: `Ask ${CALLED}`, mentions });
    const attempt = { type: 'call', direction: 'out', outcome: 'connected', note: `Spoke to ${CALLED}` };
    await this.as('Marco', `POST ${path}/attempts`, attempt);
    const given = { memberId: this.firm.members.Marco.id, why: `${CALLED} asked for Marco` };
    await this.as('Marco', `POST ${path}/assignment`, given);
    const dueAt = new Date(Date.now() + 86_400_000).toISOString();
    await this.as('Marco', `POST ${path}/next-step`, { what: `Call ${CALLED}`, dueAt });
    await this.as('Marco', `POST ${path}/messages`, { subject: `Dear ${CALLED}`, text: ZELDA.phone });
    await until('the mail arrives', () =>
      this.office.to(ZELDA.email).find(({ mail }) => mail.subject?.startsWith('Dear')),
    );
    await this.as(
      'Marco',
      `POST ${path}/attachments?name=zeldafina.txt`,
      Buffer.from(`${CALLED}\n${ZELDA.phone}`),
    );
    await this.as('Marco', `POST ${path}/sales-qualification`);
    const deal = { leadId, name: `Press for ${CALLED}`, amount: '100.00', currency: 'EUR' };
    const { opportunityId } = await this.as<{ opportunityId: string }>('Marco', 'POST /opportunities', deal);
    const steps = [
      { name: `Signature of ${CALLED}`, ownerId: this.firm.members.Marco.id, expectedOn: '2030-01-31' },
    ];
    await this.as('Marco', `PUT /opportunities/${opportunityId}/steps`, { steps });
    await this.as('Marco', `POST /opportunities/${opportunityId}/won`, {});
  }

  private async speak(personId: string): Promise<void> {
    const words = { subject: `From ${CALLED}`, handle: '@zeldafina', person: ZELDA, externalId: 'case-1' };
    const talk = {
      kind: 'care',
      source: 'helpdesk',
      ...words,
      message: { direction: 'in', text: ZELDA.phone, externalId: 'words-1' },
    };
    await this.as('Giulia', 'POST /conversations', talk);
    const heard = {
      purpose: 'calls',
      basis: 'consent',
      state: 'given',
      wording: `${CALLED} said yes on the phone`,
    };
    await this.as('Giulia', `POST /people/${personId}/consents`, heard);
  }
}
